// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import OpenSSLBridge
import Store
import Synchronization

/// Checks audit chains against themselves and against the heads that were kept of them, and remembers what was found.
///
/// Chains are read in pages, so that their length does not matter.
final class AuditReview: Sendable {
    private static let page = 1000
    private let store: any Store
    private let keptHeads: KeptHeadReview
    private let found = Mutex<[String]>([])

    init(store: any Store, heads: AuditHeadKeeper) {
        self.store = store
        keptHeads = KeptHeadReview(store: store, keeper: heads)
    }

    /// What the newest review found, for health.
    var problems: [String] {
        found.withLock { $0 }
    }

    /// Checks the last entries of each chain, which is quick however long the chains are.
    func checkNewest() async throws {
        var verification = AuditVerification()
        var starts: [String: Int64] = [:]
        for head in try await heads() {
            let start = head.number - Int64(Self.page)
            starts[head.writer] = start
            _ = try await check(head.writer, after: start, &verification)
        }
        verification.problems += try await keptHeads.problems(after: starts)
        remember(verification)
    }

    /// Checks every chain from its first entry.
    func checkAll() async throws -> AuditVerification {
        var verification = AuditVerification()
        for head in try await heads() {
            let last = try await check(head.writer, after: 0, &verification)
            verification.heads[head.writer] = last
            verification.entries += last.number
        }
        verification.problems += try await keptHeads.problems()
        remember(verification)
        return verification
    }

    private func remember(_ verification: AuditVerification) {
        found.withLock { $0 = verification.problems }
    }

    private func heads() async throws -> [AuditHead] {
        try await store.read { records in
            try records.auditWriters().map { try records.auditHead(writer: $0) }
        }
    }

    /// Checks a chain from an entry on, which is taken on trust.
    private func check(
        _ writer: String,
        after number: Int64,
        _ verification: inout AuditVerification
    ) async throws -> AuditHead {
        var check = AuditChainCheck(from: .empty(writer: writer), digest: { Digest.sha256($0) })
        do {
            if let start = try await start(at: number, in: writer) { check = start }
            while true {
                try Task.checkCancellation()
                let entries = try await entries(after: check.head.number, limit: Self.page, in: writer)
                guard !entries.isEmpty else { break }
                for entry in entries { try check.check(entry) }
            }
        } catch let fault as AuditChainCheck.Fault {
            verification.problems.append("\(writer): \(fault)")
        }
        return check.head
    }

    /// Gives `nil` for a number before the first.
    private func start(at number: Int64, in writer: String) async throws -> AuditChainCheck? {
        guard number > 0 else { return nil }
        let entry = try await entries(after: number - 1, limit: 1, in: writer).first
        let empty = AuditHead.empty(writer: writer)
        return entry.map { AuditChainCheck(from: empty.advanced(to: $0), digest: { Digest.sha256($0) }) }
    }

    /// The entries after a number, fewer of them where one that follows cannot be read.
    private func entries(after number: Int64, limit: Int, in writer: String) async throws -> [AuditEntry] {
        do {
            return try await store.read { try $0.auditEntries(writer: writer, after: number, limit: limit) }
        } catch StoreError.damaged {
            guard limit > 1 else { throw AuditChainCheck.Fault.unreadable(number: number + 1) }
            return try await entries(after: number, limit: limit / 2, in: writer)
        }
    }
}
