// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Files beside the tests: certificates on record, and the shipped profiles.
enum Golden {
    private static let tests = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    private static let folder = tests.appendingPathComponent("Golden")
    private static let profiles = tests.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("profiles")

    /// What is on record; with `RECORD_SNAPSHOTS=1` the text is put on record first.
    static func recorded(_ name: String, otherwise text: String) throws -> String {
        let file = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        return try String(contentsOf: file, encoding: .utf8)
    }

    /// The names of all files on record.
    static func recordedNames() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
    }

    /// The text of a shipped profile.
    static func shippedProfile(_ name: String) throws -> String {
        try String(contentsOf: profiles.appendingPathComponent("\(name).toml"), encoding: .utf8)
    }

    /// The names of all shipped profiles.
    static func shippedProfileNames() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: profiles.path)
            .filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
    }
}
