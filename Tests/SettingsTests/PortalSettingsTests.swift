// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Settings
import Testing

@Suite("portal.toml")
struct PortalSettingsTests {
    private static func read(_ text: String) throws -> PortalSettings {
        try PortalSettings(TOMLDocument(text: text, name: "portal.toml"), home: "ca")
    }

    private static func example() throws -> String {
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        return try String(contentsOf: package.appending(path: "ca/portal.example.toml"), encoding: .utf8)
    }

    @Test("an absent file is like an empty one")
    func defaults() throws {
        let settings = try Self.read("")
        #expect(settings.userHeader == "X-Remote-User" && settings.trustedPeer == nil && settings.daemon == nil)
        #expect(settings.session.minutes == 60 && settings.session.idleMinutes == 10)
        #expect(settings.download.minutes == 10 && settings.listen.mode == 0o660)
        #expect(settings.administrators.isEmpty && settings.administration.trustedPeer == nil)
        #expect(settings.administration.listen.path == "state/portal/admin.sock")
        #expect(settings.resolve(settings.listen.path) == "ca/state/portal/portal.sock")
    }

    @Test("the example is read, and holds every key")
    func exampleFile() throws {
        let complete = try Self.example().split(separator: "\n").map { line in
            line.prefixMatch(of: /# [A-Za-z]+ =\s/) != nil ? String(line.dropFirst(2)) : String(line)
        }
        .joined(separator: "\n")
        let reader = try TOMLDocument(text: complete, name: "portal.example.toml").reader()
        let settings = try PortalSettings(reader, home: "ca")
        try reader.finish()
        let shown = complete.matches(of: /\n\[?(?:[A-Za-z]+\.)?([A-Za-z]+)(?:\]| = )/).map { String($0.1) }.sorted()
        let known = reader.knownKeys.map { String($0.split(separator: ".").last ?? "") }.sorted()
        #expect(shown == known)
        #expect(settings.trustedPeer == .user("www-data") && settings.agreement.german == "terms.de.txt")
    }

    @Test(
        "what cannot be meant is refused",
        arguments: [
            "trustedPeer = \"@www-data\"", "trustedPeer = \"\"", "userHeader = \"X Remote\"", "language = \"fr\"",
            "signOutPath = \"javascript:x\"", "[session]\nminutes = 0", "[listen]\nmode = \"999\"", "unknown = 1",
            "administrators = [\"a b\"]", "[administration]\nadministrators = [\"a\"]",
            "[administration.listen]\nport = 1",
            "[administration]\ntrustedPeer = \"@www-data\"",
        ]
    )
    func refused(_ text: String) {
        #expect(throws: SettingsError.self) { try Self.read(text) }
    }
}
