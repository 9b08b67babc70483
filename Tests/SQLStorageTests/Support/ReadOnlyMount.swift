// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A folder that is mounted over itself, read-only, while a body runs.
enum ReadOnlyMount {
    /// Whether this user may mount; containers often forbid it even to root.
    static let isPossible: Bool = {
        let probe = FileManager.default.temporaryDirectory.appendingPathComponent("siegel-\(UUID().uuidString)").path
        guard (try? FileManager.default.createDirectory(atPath: probe, withIntermediateDirectories: true)) != nil else {
            return false
        }
        defer { try? FileManager.default.removeItem(atPath: probe) }
        guard run("/bin/mount", ["--bind", probe, probe]) else { return false }
        return run("/bin/umount", [probe])
    }()

    static func with(_ directory: String, _ body: () async throws -> Void) async throws {
        guard run("/bin/mount", ["--bind", directory, directory]) else { throw CocoaError(.fileWriteNoPermission) }
        // Lazily: SQLite keeps a file open as long as another connection of the process holds a lock on it.
        defer { _ = run("/bin/umount", ["--lazy", directory]) }
        guard run("/bin/mount", ["-o", "remount,bind,ro", directory]) else { throw CocoaError(.fileWriteNoPermission) }
        try await body()
    }

    private static func run(_ program: String, _ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
