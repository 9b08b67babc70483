// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Ceremony
import CertificateModel
import Foundation
import OpenSSLBridge
import Settings
import SubjectProfiles

/// A directory for one test, and the ceremony that fills it.
final class CeremonyHome {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path() + "siegel-ceremony-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    static func plan(_ key: KeyAlgorithm = .p256, isDevelopment: Bool = true) -> HomePlan {
        var plan = HomePlan(
            organization: Organization(country: "DE", name: "Test \"und\" Söhne"),
            rootCommonName: "Test Root",
            issuingCommonName: "Test Mail CA",
            publicURL: "http://pki.example.org/"
        )
        plan.keyAlgorithm = key
        plan.isDevelopment = isDevelopment
        plan.roleHolders = isDevelopment ? ["tester"] : []
        return plan
    }

    static func passphrases() throws -> HomePassphrases {
        try HomePassphrases(root: HomePassphrases.drawn(), issuing: HomePassphrases.drawn())
    }

    func ceremony(
        _ plan: HomePlan = CeremonyHome.plan(),
        passphrases: HomePassphrases? = nil,
        now: Int64 = 1_800_000_000
    ) throws -> HomeCeremony {
        let home = path
        return HomeCeremony(
            plan: plan,
            catalog: try ProfileCatalog.shipped(),
            passphrases: try passphrases ?? Self.passphrases(),
            clock: { Timestamp(secondsSince1970: now) },
            random: { SystemRandomSource() },
            checkSettings: { _ = try DaemonSettings(TOMLDocument(text: $0, name: "siegel.toml"), home: home) }
        )
    }

    func settings() throws -> DaemonSettings {
        let text = String(decoding: try content("siegel.toml"), as: UTF8.self)
        return try DaemonSettings(TOMLDocument(text: text, name: "siegel.toml"), home: path)
    }

    func content(_ relative: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: "\(path)/\(relative)")))
    }

    func exists(_ relative: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(path)/\(relative)")
    }

    /// Every file and directory with its permissions.
    func permissions() throws -> [String: Int] {
        var all: [String: Int] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
            all[name] = attributes[.posixPermissions] as? Int
        }
        return all
    }

    /// Every file with its content.
    func contents() throws -> [String: [UInt8]] {
        var all: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            all[name] = try? content(name)
        }
        return all
    }

    /// What a program prints, and its status.
    func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: path)
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
