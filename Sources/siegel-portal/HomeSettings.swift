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
        self.home = home
        portal = try Self.portal(home)
        daemon = try Self.daemon(home)
    }

    /// The daemon's socket.
    func socketPath() throws(StartFailure) -> String {
        if let path = portal.daemon { return portal.resolve(path) }
        guard let daemon, let socket = daemon.sockets.first else {
            throw StartFailure(
                "\(home)/siegel.toml cannot be read; write daemon = \"PATH\" of siegeld's socket in portal.toml"
            )
        }
        return daemon.resolve(socket.path)
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
