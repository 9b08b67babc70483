// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import GRDB
import SQLStorage
import Store
import Synchronization

/// The connections that read beside the writer; a read goes where the fewest wait.
///
/// GRDB's own pool hands each read from queue to queue, and asks for the version of the schema before each.
final class SQLiteReaders: Sendable {
    private let connections: [DatabaseQueue]
    /// How many reads each connection has to do; `nil` once they are closed.
    private let waiting: Mutex<[Int]?>

    /// Opens them.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - configuration: How the writer is set up.
    ///   - count: How many.
    /// - Throws: `DatabaseError`.
    init(path: String, _ configuration: Configuration, count: Int = 4) throws {
        var configuration = configuration
        configuration.readonly = true
        connections = try (0..<count).map { [configuration] _ in
            try DatabaseQueue(path: path, configuration: configuration)
        }
        waiting = Mutex(Array(repeating: 0, count: count))
    }

    /// Reads in a transaction, on one of the connections.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        let reader = try enter()
        defer { leave(reader) }
        return try await withCheckedThrowingContinuation { continuation in
            connections[reader].asyncUnsafeRead { opened in
                let result = opened.mapError { StoreError(translating: $0, operation: "read") as any Error }
                    .flatMap { database in Result { try Self.read(on: SQLiteConnection(database), body) } }
                continuation.resume(with: result)
            }
        }
    }

    /// Closes them, after what they have to do.
    func close() throws {
        waiting.withLock { $0 = nil }
        for connection in connections { try connection.close() }
    }

    private static func read<Value>(
        on connection: SQLiteConnection,
        _ body: (any SQLConnection) throws -> Value
    ) throws -> Value {
        _ = try connection.run("BEGIN DEFERRED", [])
        // Nothing was changed, and a rollback ends the transaction also where a commit would fail.
        defer { _ = try? connection.run("ROLLBACK", []) }
        return try body(connection)
    }

    private func enter() throws(StoreError) -> Int {
        let reader = waiting.withLock { waiting in
            let reader = waiting?.indices.min { (waiting?[$0] ?? 0) < (waiting?[$1] ?? 0) }
            if let reader { waiting?[reader] += 1 }
            return reader
        }
        guard let reader else { throw .closed }
        return reader
    }

    private func leave(_ reader: Int) {
        waiting.withLock { $0?[reader] -= 1 }
    }
}
