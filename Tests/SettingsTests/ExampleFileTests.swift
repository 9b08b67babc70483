// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Settings
import Testing

@Suite("The example file")
struct ExampleFileTests {
    private static func text() throws -> String {
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        return try String(contentsOf: package.appending(path: "ca/siegel.example.toml"), encoding: .utf8)
    }

    /// The example with every key in force that it shows as a comment.
    private static func complete() throws -> String {
        try text().split(separator: "\n").map { line in
            let isKey = line.prefixMatch(of: /# ([A-Za-z0-9]+ = |\[)/) != nil
            return String(isKey ? line.dropFirst(2) : line)
        }
        .joined(separator: "\n")
    }

    private static func read(_ text: String) throws -> (settings: DaemonSettings, keys: Set<String>) {
        let reader = try TOMLDocument(text: text, name: "siegel.example.toml").reader()
        let settings = try DaemonSettings(reader, home: "ca")
        try reader.finish()
        return (settings, Set(reader.knownKeys.map { $0.replacing(/\[\d+\]/, with: "[]") }))
    }

    @Test("it is read, as it stands and with all its comments in force")
    func isRead() throws {
        #expect(try Self.read(Self.text()).settings.issuers.map(\.name) == ["mail-ca-1"])
        #expect(try Self.read(Self.complete()).settings.issuers.map(\.name) == ["mail-ca-1", "mail-ca-2"])
    }

    @Test("every known key stands in it")
    func holdsEveryKey() throws {
        var path = ""
        var shown: Set<String> = []
        for line in try Self.complete().split(separator: "\n") {
            if let header = line.wholeMatch(of: /\[(\[?)(\w+)\]+/) {
                let name = String(header.2)
                shown.insert(name)
                path = name + (header.1.isEmpty ? "." : "[].")
            } else if let key = line.prefixMatch(of: /(\w+) =\s/) {
                shown.insert(path + key.1)
            }
        }
        #expect(try Self.read(Self.complete()).keys == shown)
    }

    @Test("what it calls a default is one")
    func showsDefaults() throws {
        let complete = try Self.read(Self.complete()).settings
        let plain = try Self.read(Self.text()).settings
        #expect(complete.profilesFor == plain.profilesFor)
        #expect(complete.pkcs12 == plain.pkcs12)
        #expect(complete.registry == plain.registry)
        #expect(complete.revocationList == plain.revocationList)
        #expect(complete.directory == plain.directory)
        #expect(complete.issuance.renewalDays == plain.issuance.renewalDays)
        #expect(complete.issuance.idempotencyHours == plain.issuance.idempotencyHours)
        #expect(complete.limits.connectionsPerUser == plain.limits.connectionsPerUser)
        #expect(complete.limits.certificatesPerPersonPerHour == plain.limits.certificatesPerPersonPerHour)
        #expect(complete.sockets.map(\.mode) == plain.sockets.map(\.mode))
    }
}
