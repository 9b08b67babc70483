// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Registration

extension Call {
    /// Who acts on mailboxes: the acting person, who may for the domains they are contact of, or an administrator (D1).
    var contact: ActingContact {
        caller.person.map { .person($0.user) } ?? .administrator
    }

    /// The domain of the path, once it is clear that it exists for the caller; the body is not read before.
    func administeredDomain() async throws -> MailDomain {
        let domain = try FieldReading.domain(parameter("domain"))
        try await mailboxes.checkAdministration(of: domain, by: contact)
        return domain
    }

    /// The mailbox of the path, once it is clear that it exists for the caller; the body is not read before.
    func administeredMailbox() async throws -> MailboxID {
        guard let id = MailboxID(parameter("id")) else { throw Problem.notFound }
        try await mailboxes.checkAdministration(of: id, by: contact)
        return id
    }
}
