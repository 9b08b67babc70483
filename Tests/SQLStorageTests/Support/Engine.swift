// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import OpenSSLBridge
import SQLStorage
import SQLiteDriver
import Store

/// The engines that the same suites run on.
enum Engine: String, CaseIterable, Sendable {
    case sqlite

    /// Opens the database of a folder.
    func open(in directory: String) throws -> any SQLDatabase {
        switch self {
        case .sqlite: try SQLiteDatabase.open(path: Self.path(in: directory))
        }
    }

    static func path(in directory: String) -> String {
        directory + "/siegel.sqlite"
    }
}

extension SQLStore {
    /// Opens a store as the daemon of the tests does.
    static func open(_ database: any SQLDatabase) async throws -> SQLStore {
        try await SQLStore.open(database, writer: "tests") { Digest.sha256($0) }
    }
}

extension SQLDatabase {
    /// Runs statements on the writer beside the store, as a fault or a forger would.
    func execute(_ script: String) async throws {
        let result: Result<Void, StoreError> = await withCheckedContinuation { continuation in
            perform { connection in
                do throws(StoreError) {
                    try connection.execute(script: script)
                    continuation.resume(returning: .success(()))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        try result.get()
    }
}

/// Runs a test in a folder of its own.
func withDirectory<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("siegel-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    return try await body(directory)
}

/// Runs a test on an empty store.
func withStore(_ engine: Engine, _ body: (SQLStore, any SQLDatabase) async throws -> Void) async throws {
    try await withDirectory { directory in
        let database = try engine.open(in: directory)
        let store = try await SQLStore.open(database)
        try await body(store, database)
        try await store.close()
    }
}
