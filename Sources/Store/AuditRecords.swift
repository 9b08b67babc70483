// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail

/// Reads the audit log.
public protocol AuditReading {
    /// The end of the chain of a writer.
    func auditHead(writer: String) throws(StoreError) -> AuditHead
    /// The writers that have a chain.
    func auditWriters() throws(StoreError) -> [String]
    /// Entries of a chain after a number, in their order.
    func auditEntries(writer: String, after number: Int64, limit: Int) throws(StoreError) -> [AuditEntry]
}

/// Appends to the audit log.
public protocol AuditWriting {
    /// Appends an act to the chain of this daemon.
    ///
    /// - Returns: The entry, numbered and hashed.
    @discardableResult
    func append(_ event: AuditEvent) throws(StoreError) -> AuditEntry
    /// Counts a start of this daemon.
    ///
    /// - Returns: A number that no earlier start had.
    func nextBoot() throws(StoreError) -> Int64
    /// Changes a row that means nothing, to find out whether the store can make anything durable.
    func proveWritable() throws(StoreError)
}
