// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailboxRegistry
import Store

extension Sight {
    /// The mailbox whose certificates may be revoked: a contact's has to be inactive, an administrator's not (V1).
    ///
    /// - Throws: `AuthorityError.notFound` or `.mailboxActive`.
    func revocable(_ id: MailboxID) throws -> Mailbox {
        guard let mailbox = try administered(id) else { throw AuthorityError.notFound(what: "mailbox \(id)") }
        guard viewer.isAdministrator || !mailbox.isActive else { throw AuthorityError.mailboxActive }
        return mailbox
    }

    /// Refuses a revocation that is neither the applicant's nor a contact's nor an administrator's (V1, V2).
    func check(_ reason: RevocationReason, for certificate: VisibleCertificate) throws {
        if viewer.isAdministrator || certificate.isWhole && reason != .privilegeWithdrawn { return }
        guard let mailbox = try certificate.mailbox.flatMap({ try administered($0) }) else {
            throw AuthorityError.reasonNotAllowed(reason)
        }
        guard mailbox.isActive else { return }
        throw certificate.isWhole ? AuthorityError.reasonNotAllowed(reason) : AuthorityError.mailboxActive
    }
}
