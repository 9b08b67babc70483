// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import Store

/// Checks every audit chain from its first entry, in pages, so that its length does not matter.
struct AuditCheck: Sendable {
    /// What was found.
    struct Result: Sendable {
        var entries: Int64 = 0
        var problems: [String] = []
        /// The last good entry of each writer.
        var heads: [String: AuditHead] = [:]
    }

    private static let page = 1000

    let store: any Store
    let digest: ContentDigest

    func run() async throws -> Result {
        var result = Result()
        for writer in try await store.read({ try $0.auditWriters() }) {
            let check = try await check(writer, &result)
            result.heads[writer] = check.head
            result.entries += check.head.number
        }
        return result
    }

    private func check(_ writer: String, _ result: inout Result) async throws -> AuditChainCheck {
        var check = AuditChainCheck(from: .empty(writer: writer), digest: digest)
        while true {
            let number = check.head.number
            let entries = try await store.read {
                try $0.auditEntries(writer: writer, after: number, limit: Self.page)
            }
            do { for entry in entries { try check.check(entry) } } catch {
                result.problems.append("\(writer): \(error)")
                return check
            }
            guard entries.count == Self.page else { return check }
        }
    }
}
