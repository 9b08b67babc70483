// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import IssuerKeys
import MailboxRegistry
import SQLStorage
import Store
import Testing

@testable import Authority

extension TestAuthority {
    /// Whose eyes a call sees with: a person's, or those of an administrator.
    private func eyes(_ user: String?) async throws -> (Viewer, AuditActor) {
        let viewer: Viewer = if let user { try await viewer(user) } else { .administrator }
        return (viewer, AuditActor(uid: 1000, pid: 1, user: user))
    }

    func revokeMailbox(
        _ id: MailboxID,
        _ reason: RevocationReason = .cessationOfOperation,
        by user: String?
    ) async throws -> [VisibleCertificate] {
        let (viewer, actor) = try await eyes(user)
        return try await authority.revokeMailbox(id, reason: reason, as: viewer, actor: actor)
    }

    func revoke(
        _ serial: SerialNumber,
        _ reason: RevocationReason = .cessationOfOperation,
        by user: String?
    ) async throws -> VisibleCertificate {
        let (viewer, actor) = try await eyes(user)
        return try await authority.revoke(serial, reason: reason, as: viewer, actor: actor)
    }

    /// What somebody sees, newest first; of one mailbox where one is named.
    func list(
        of mailbox: MailboxID? = nil,
        for user: String?,
        narrow: (inout CertificateQuery) -> Void = { _ in }
    ) async throws -> [VisibleCertificate] {
        var query = CertificateQuery(at: clock.now, limit: 10)
        narrow(&query)
        return try await authority.certificates(query, of: mailbox, for: try await eyes(user).0).certificates
    }

    /// What the CRL will say of a serial number.
    func entry(of serial: SerialNumber) async throws -> RevocationListEntry? {
        let name = issuer.name
        return try await store.read { try $0.revocation(of: serial, issuer: name)?.entry }
    }

    /// The serial numbers for which the audit log has an entry of an action.
    func audited(_ action: AuditAction) async throws -> [String?] {
        let entries = try await store.read { try $0.auditEntries(writer: "test", after: 0, limit: 1000) }
        return entries.filter { $0.event.action == action }.map { $0.event.details["serial"] }
    }
}

extension [VisibleCertificate] {
    var serials: [SerialNumber] {
        map(\.record.intent.serial)
    }
}
