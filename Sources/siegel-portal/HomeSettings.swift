// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Settings

/// What lies in a home for the portal: its own settings, and the daemon's where its user may read them.
struct HomeSettings {
    let home: String
    let portal: PortalSettings
    /// The daemon's settings; `nil` where this Unix user may not read them, or there are none here.
    let daemon: DaemonSettings?

    init(home: String) throws(StartFailure) {
        guard FileManager.default.fileExists(atPath: home) else {
            throw StartFailure("there is no directory \(home); give --home that of the CA, or one with a portal.toml")
        }
        self.home = home
        portal = try Self.portal(home)
        daemon = try Self.daemon(home)
    }

    /// The daemon's socket for self-service.
    func socketPath() throws(StartFailure) -> String {
        if let path = portal.daemon { return portal.resolve(path) }
        guard let daemon, let socket = daemon.sockets.first else {
            throw StartFailure(
                "\(home)/siegel.toml cannot be read; write daemon = \"PATH\" of siegeld's socket in portal.toml"
            )
        }
        return daemon.resolve(socket.path)
    }

    /// The daemon's socket for administrators.
    func administrationSocketPath() throws(StartFailure) -> String {
        if let path = portal.administration.daemon { return portal.resolve(path) }
        guard let daemon else {
            guard let path = portal.daemon else {
                throw StartFailure(
                    "\(home)/siegel.toml cannot be read; write daemon = \"PATH\" of a socket of siegeld that gives role "
                        + "admin below [administration] in portal.toml"
                )
            }
            return portal.resolve(path)
        }
        guard let socket = daemon.sockets.first(where: { $0.roles.contains(.admin) }) else {
            throw StartFailure(
                "no [[socket]] of \(home)/siegel.toml gives role admin; add one, or name it in portal.toml"
            )
        }
        return daemon.resolve(socket.path)
    }

    /// The user IDs that the administrators' process lets in: those of siegel.toml, where it can be read.
    func administrators() throws(StartFailure) -> Set<String> {
        let known = Set(daemon?.administrators ?? [])
        let own = Set(portal.administrators)
        guard daemon == nil || own.isEmpty || own == known else {
            throw StartFailure(
                "administrators of portal.toml differ from those of siegel.toml; remove them from portal.toml"
            )
        }
        let all = known.union(own)
        guard !all.isEmpty else {
            let file = daemon == nil ? "portal.toml, since siegel.toml cannot be read here" : "siegel.toml"
            throw StartFailure("nobody could sign in: write administrators = [\"USERID\"] in \(file)")
        }
        return all
    }

    /// A file that the settings name.
    func text(_ path: String) throws(StartFailure) -> String {
        let file = portal.resolve(path)
        guard let data = FileManager.default.contents(atPath: file) else {
            throw StartFailure("\(file) cannot be read; portal.toml names it")
        }
        guard let text = String(validating: data, as: UTF8.self) else { throw StartFailure("\(file) is not UTF-8") }
        return text
    }

    private static func portal(_ home: String) throws(StartFailure) -> PortalSettings {
        let text = FileManager.default.contents(atPath: "\(home)/portal.toml").map {
            String(decoding: $0, as: UTF8.self)
        }
        do {
            return try PortalSettings(TOMLDocument(text: text ?? "", name: "portal.toml"), home: home)
        } catch { throw StartFailure("\(error)") }
    }

    private static func daemon(_ home: String) throws(StartFailure) -> DaemonSettings? {
        guard let data = FileManager.default.contents(atPath: "\(home)/siegel.toml") else { return nil }
        do {
            let document = try TOMLDocument(text: String(decoding: data, as: UTF8.self), name: "siegel.toml")
            return try DaemonSettings(document, home: home)
        } catch { throw StartFailure("\(error)") }
    }
}
