// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import Store

/// One transaction with the writes that had gathered, each in a savepoint of its own.
///
/// Callers hear of their success or refusal after the commit only: even a refusal may rest on what a member before it
/// changed. When the transaction is lost, every member fails with the reason.
struct CommitBatch {
    private enum Outcome {
        case done(@Sendable () -> Void)
        case failed(any PendingWrite, any Error)
    }

    private let connection: any SQLConnection
    private let digest: ContentDigest
    private let keepsNotices: Bool
    private var head: AuditHead

    /// Prepares a transaction.
    ///
    /// - Parameters:
    ///   - connection: The writer.
    ///   - head: The committed end of the audit chain.
    ///   - keepsNotices: Whether what has to be told is noted.
    ///   - digest: SHA-256.
    init(
        on connection: any SQLConnection,
        head: AuditHead,
        keepsNotices: Bool = true,
        digest: @escaping ContentDigest
    ) {
        self.connection = connection
        self.head = head
        self.digest = digest
        self.keepsNotices = keepsNotices
    }

    /// Runs and commits the members, then tells each of their callers.
    ///
    /// - Parameters:
    ///   - members: The writes.
    ///   - committed: Gets the head of the audit chain once it is durable, before any caller goes on.
    mutating func commit(_ members: [any PendingWrite], committed: (AuditHead) -> Void) {
        do throws(StoreError) {
            let outcomes = try commit(members)
            committed(head)
            outcomes.forEach(Self.tell)
        } catch {
            endTransaction()
            for member in members { member.fail(error) }
        }
    }

    private mutating func commit(_ members: [any PendingWrite]) throws(StoreError) -> [Outcome] {
        endTransaction()
        try connection.run(connection.dialect.beginWriting)
        var outcomes: [Outcome] = []
        outcomes.reserveCapacity(members.count)
        for member in members { outcomes.append(try attempt(member)) }
        try connection.run("COMMIT")
        return outcomes
    }

    /// Runs a member in its savepoint; throws only when the whole transaction is lost.
    private mutating func attempt(_ member: any PendingWrite) throws(StoreError) -> Outcome {
        try connection.run("SAVEPOINT member")
        let own = MemberConnection(connection)
        let transaction = SQLWriteTransaction(
            connection: own,
            head: head,
            keepsNotices: keepsNotices,
            digest: digest
        )
        let outcome = run(member, in: transaction, on: own)
        own.end()
        guard connection.isInTransaction else { throw own.failure ?? Self.lostTransaction }
        switch outcome {
        case .done: head = transaction.head
        case .failed: try connection.run("ROLLBACK TO SAVEPOINT member")
        }
        try connection.run("RELEASE SAVEPOINT member")
        return outcome
    }

    /// A body that catches an error of the store and goes on did not do what it was to do: it fails all the same.
    private func run(
        _ member: any PendingWrite,
        in transaction: SQLWriteTransaction,
        on own: MemberConnection
    ) -> Outcome {
        do {
            let done = try member.attempt(in: transaction)
            if let failure = own.failure { return .failed(member, failure) }
            return .done(done)
        } catch {
            return .failed(member, error)
        }
    }

    /// Ends what is left of a transaction; where even that fails, the next one tries again before it begins.
    private func endTransaction() {
        guard connection.isInTransaction else { return }
        _ = try? connection.run("ROLLBACK", [])
    }

    private static func tell(_ outcome: Outcome) {
        switch outcome {
        case .done(let resume): resume()
        case .failed(let member, let error): member.fail(error)
        }
    }

    private static let lostTransaction = StoreError.engine(
        operation: "write",
        code: 0,
        message: "the engine ended the transaction by itself"
    )
}
