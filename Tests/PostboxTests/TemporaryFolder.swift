// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A folder that is gone after the test.
enum TemporaryFolder {
    static func with(_ body: (String) throws -> Void) throws {
        let folder = try make()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    static func with(_ body: (String) async throws -> Void) async throws {
        let folder = try make()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder)
    }

    private static func make() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        return folder
    }
}
