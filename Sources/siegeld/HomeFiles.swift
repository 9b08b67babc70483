// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Foundation
import SQLiteDriver
import Settings
import SubjectProfiles

/// Reads what lies in a home, and says in one line what is wrong with it.
enum HomeFiles {
    static func settings(in home: String) throws(StartFailure) -> DaemonSettings {
        let text = try text(at: "\(home)/siegel.toml", hint: "make a home with: siegel init --home \(home)")
        try FilePrivacy.checkSettings("\(home)/siegel.toml")
        do {
            return try DaemonSettings(TOMLDocument(text: text, name: "siegel.toml"), home: home)
        } catch { throw StartFailure("\(error)") }
    }

    /// The profiles of the folder that the settings name, else those that are part of the program.
    static func catalog(_ settings: DaemonSettings) throws(StartFailure) -> ProfileCatalog {
        let catalog = try catalog(in: settings.profiles.map(settings.resolve))
        let wanted = settings.profilesFor.personal + settings.profilesFor.functional
        guard let missing = wanted.first(where: { catalog[$0] == nil }) else { return catalog }
        let names = catalog.names.joined(separator: ", ")
        throw StartFailure("siegel.toml: [profilesFor] names \(missing), which is no profile; there are: \(names)")
    }

    private static func catalog(in directory: String?) throws(StartFailure) -> ProfileCatalog {
        do throws(ProfileError) {
            guard let directory else { return try .shipped() }
            return try ProfileCatalog(directory: directory)
        } catch { throw StartFailure("\(error)") }
    }

    static func openDatabase(_ settings: DaemonSettings) throws(StartFailure) -> SQLiteDatabase {
        guard case .sqlite(let path) = settings.store else { throw StartFailure("only sqlite: stores are known") }
        let file = settings.resolve(path)
        guard FileManager.default.fileExists(atPath: file) else {
            throw StartFailure("the database \(file) is missing, and with it what was issued; restore a backup of it")
        }
        do { return try SQLiteDatabase.open(path: file) } catch { throw StartFailure("\(error)") }
    }

    /// A certificate file in PEM.
    static func certificate(at path: String) throws(StartFailure) -> Certificate {
        let text = try text(at: path, hint: "check the path in siegel.toml")
        guard let encoded = Certificate.encodings(inPEM: text).first else {
            throw StartFailure("\(path) holds no PEM certificate")
        }
        do { return try Certificate(derEncoded: encoded) } catch {
            throw StartFailure("\(path) cannot be read: \(error)")
        }
    }

    static func text(at path: String, hint: String) throws(StartFailure) -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw StartFailure("\(path) cannot be read; \(hint)")
        }
        guard let text = String(validating: data, as: UTF8.self) else { throw StartFailure("\(path) is not UTF-8") }
        return text
    }
}
