// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import GRDB
public import SQLStorage
public import Store

/// A database in a file, by SQLite: one writer and some readers that see what is committed (WAL).
public final class SQLiteDatabase: SQLDatabase {
    /// Whether the file could be opened for reading only, as on a read-only mount; writes then fail with `readOnly`.
    public let isReadOnly: Bool
    private let pool: DatabasePool
    private let readers: SQLiteReaders

    init(_ pool: DatabasePool, _ readers: SQLiteReaders, isReadOnly: Bool) {
        self.pool = pool
        self.readers = readers
        self.isReadOnly = isReadOnly
    }

    /// Runs a job on the writer's queue, after the jobs given before.
    public func perform(_ job: @escaping @Sendable (any SQLConnection) -> Void) {
        pool.asyncWriteWithoutTransaction { job(SQLiteConnection($0)) }
    }

    /// Reads in a transaction of its own, on one of the readers.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await readers.read(body)
    }

    /// Closes all connections; the last one brings the write-ahead log into the database file.
    public func close() throws(StoreError) {
        do {
            try readers.close()
            // Whoever copies the one file of a stopped daemon has all; where this fails, the log still has the rest.
            if !isReadOnly { _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
            try pool.close()
        } catch {
            throw StoreError(translating: error, operation: "close")
        }
    }

    /// What `PRAGMA synchronous` is on the writer now: 2 is FULL, every commit is on disk before it returns.
    ///
    /// - Returns: The level.
    /// - Throws: `StoreError`.
    public func synchronousLevel() async throws(StoreError) -> Int {
        let result: Result<Int, StoreError> = await withCheckedContinuation { continuation in
            pool.asyncWriteWithoutTransaction { database in
                let level = Result { try Self.synchronousLevel(database) }
                continuation.resume(
                    returning: level.mapError { StoreError(translating: $0, operation: "PRAGMA synchronous") }
                )
            }
        }
        return try result.get()
    }

    static func synchronousLevel(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0
    }
}
