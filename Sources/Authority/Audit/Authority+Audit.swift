// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
import Logging
import Store

extension Authority {
    /// Checks the last thousand entries of each audit chain, and the heads kept of them; health says what it finds.
    ///
    /// - Throws: `AuthorityError.store`.
    public func reviewNewestAudit() async throws(AuthorityError) {
        try await AuthorityError.translating { try await auditReview.checkNewest() }
    }

    /// Checks every audit chain from its first entry, and every kept head; health says what it finds.
    ///
    /// - Returns: What was found.
    /// - Throws: `AuthorityError.store`.
    public func reviewAudit() async throws(AuthorityError) -> AuditVerification {
        try await AuthorityError.translating { try await auditReview.checkAll() }
    }

    /// Checks every audit chain because somebody asked, which is an act of its own.
    ///
    /// - Parameter actor: The caller.
    /// - Returns: What was found.
    /// - Throws: `AuthorityError.store`.
    public func verifyAudit(by actor: AuditActor) async throws(AuthorityError) -> AuditVerification {
        let verification = try await reviewAudit()
        let details = ["ok": "\(verification.problems.isEmpty)", "entries": "\(verification.entries)"]
        let event = AuditEvent(.chainVerified, at: now, by: actor, details)
        do { try await parts.store.write { _ = try $0.append(event) } } catch {
            parts.logger.error("a check of the audit log is not in it", metadata: ["error": "\(error)"])
        }
        return verification
    }
}
