// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import Store

/// The store on an SQL database.
public final class SQLStore: Store {
    /// The most writes of one transaction; bounds how long the first of them waits for the last.
    private static let batchLimit = 512

    private let database: any SQLDatabase
    private let digest: ContentDigest
    private let keepsNotices: Bool
    private let queue: CommitQueue

    private init(
        _ database: any SQLDatabase,
        keepsNotices: Bool,
        digest: @escaping ContentDigest,
        queue: CommitQueue
    ) {
        self.database = database
        self.digest = digest
        self.keepsNotices = keepsNotices
        self.queue = queue
    }

    /// Brings the database to the newest schema and reads the end of the audit chain.
    ///
    /// - Parameters:
    ///   - database: An open database; the store closes it.
    ///   - writer: Which daemon writes; the name of its audit chain.
    ///   - keepsNotices: Whether notices are noted as due; `false` where no mail goes out.
    ///   - digest: SHA-256.
    /// - Returns: The store.
    /// - Throws: `StoreError.newerSchema`; `readOnly` where steps of the schema are missing and cannot be made.
    public static func open(
        _ database: any SQLDatabase,
        writer: String,
        keepsNotices: Bool = true,
        digest: @escaping ContentDigest
    ) async throws(StoreError) -> SQLStore {
        let head = try await database.onWriter { connection throws(StoreError) in
            try SchemaUpdate(migrations: Migration.all).apply(on: connection)
            return try SQLReadTransaction(connection: connection).auditHead(writer: writer)
        }
        let queue = CommitQueue(head: head, limit: batchLimit)
        return SQLStore(database, keepsNotices: keepsNotices, digest: digest, queue: queue)
    }

    /// Changes records, durably and together with the writes that wait at the same time.
    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteTransaction) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let write = WaitingWrite(body: body, continuation: continuation)
            do throws(StoreError) {
                if try queue.enqueue(write) { startDraining() }
            } catch {
                write.fail(error)
            }
        }
    }

    /// Reads records as they stood at one moment, beside the writer.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws -> Value
    ) async throws -> Value {
        try await database.read { connection in
            try body(SQLReadTransaction(connection: connection))
        }
    }

    /// Takes no more writes, makes those that wait durable and closes the database.
    ///
    /// - Throws: `StoreError` when the engine could not close.
    public func close() async throws(StoreError) {
        queue.close()
        try await database.onWriter { _ throws(StoreError) in }
        try database.close()
    }

    private func startDraining() {
        database.perform { [queue, keepsNotices, digest] connection in
            while let next = queue.nextBatch() {
                var batch = CommitBatch(on: connection, head: next.head, keepsNotices: keepsNotices, digest: digest)
                batch.commit(next.members, committed: queue.committed)
            }
        }
    }
}
