// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The one way to the records: nobody else opens a transaction.
///
/// Writes that arrive while a transaction is being made durable go out together in the next one, each in a savepoint
/// of its own: a body that throws undoes what it did and nothing else. A write returns after its transaction is on
/// disk, and does not look at cancellation.
public protocol Store: Sendable {
    /// Changes records.
    ///
    /// - Parameter body: Reads and changes; runs on the store's own thread and must not block on anything else.
    /// - Returns: What the body returned, after the transaction is durable.
    /// - Throws: What the body threw, else `StoreError`.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any WriteTransaction) throws -> Value) async throws
        -> Value

    /// Reads records as they stood at one moment.
    ///
    /// - Parameter body: Reads only.
    /// - Returns: What the body returned.
    /// - Throws: What the body threw, else `StoreError`.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any ReadTransaction) throws -> Value) async throws -> Value
}

/// All records, for reading.
public protocol ReadTransaction: DirectoryReading, MailboxReading, CertificateReading, RevocationReading, AuditReading,
    NoticeReading, OutboxReading, ImportReading
{}

/// All records, for reading and changing.
public protocol WriteTransaction: ReadTransaction, DirectoryWriting, MailboxWriting, CertificateWriting,
    RevocationWriting, AuditWriting, NoticeWriting, OutboxWriting, ImportWriting
{}
