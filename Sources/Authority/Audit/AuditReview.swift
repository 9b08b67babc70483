// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import OpenSSLBridge
import Store
import Synchronization

/// Checks audit chains in pages, so that their length does not matter, and remembers what was found for health.
final class AuditReview: Sendable {
    private static let page = 1000
    private let store: any Store
    private let found = Mutex<[String]>([])

    init(store: any Store) {
        self.store = store
    }

    /// What the newest review found.
    var problems: [String] {
        found.withLock { $0 }
    }

    /// Checks the last entries of each chain, which is quick however long the chains are.
    func checkNewest() async throws {
        var verification = AuditVerification()
        for head in try await heads() {
            let start = try await start(of: head.number - Int64(Self.page), in: head.writer)
            _ = try await check(from: start, &verification)
        }
        remember(verification)
    }

    /// Checks every chain from its first entry.
    func checkAll() async throws -> AuditVerification {
        var verification = AuditVerification()
        for head in try await heads() {
            let last = try await check(from: .empty(writer: head.writer), &verification)
            verification.heads[head.writer] = last
            verification.entries += last.number
        }
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

    /// The head after an entry, taken on trust; the empty head for a shorter chain.
    private func start(of number: Int64, in writer: String) async throws -> AuditHead {
        let empty = AuditHead.empty(writer: writer)
        guard number > 0 else { return empty }
        let entries = try await store.read { try $0.auditEntries(writer: writer, after: number - 1, limit: 1) }
        return entries.first.map { empty.advanced(to: $0) } ?? empty
    }

    private func check(from start: AuditHead, _ verification: inout AuditVerification) async throws -> AuditHead {
        var check = AuditChainCheck(from: start, digest: { Digest.sha256($0) })
        while true {
            try Task.checkCancellation()
            let head = check.head
            let entries = try await store.read {
                try $0.auditEntries(writer: head.writer, after: head.number, limit: Self.page)
            }
            do { for entry in entries { try check.check(entry) } } catch {
                verification.problems.append("\(head.writer): \(error)")
                return check.head
            }
            guard entries.count == Self.page else { return check.head }
        }
    }
}
