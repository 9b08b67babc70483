// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

extension RegisteredMailbox {
    /// D1: to anybody but a contact the mailbox does not exist.
    func checkAdministration(
        by contact: ActingContact,
        in surroundings: some RegistrySurroundings
    ) throws(RegistryRefusal) {
        guard surroundings.domain(mailbox.domain)?.isAdministered(by: contact) == true else {
            throw .unknownDomain(mailbox.domain)
        }
    }

    /// Whether somebody may revoke the mailbox's valid certificates and open intents (V1).
    ///
    /// - Parameters:
    ///   - contact: Who wants to revoke.
    ///   - surroundings: The mailbox's domain.
    /// - Throws: ``RegistryRefusal/unknownDomain(_:)`` or ``RegistryRefusal/revocationWhileActive``.
    public func checkRevocation(
        by contact: ActingContact,
        in surroundings: some RegistrySurroundings
    ) throws(RegistryRefusal) {
        try checkAdministration(by: contact, in: surroundings)
        guard !mailbox.isActive || contact == .administrator else { throw .revocationWhileActive }
    }

    /// C7, V5, M9: pending challenges and open intents come to nothing, links stay.
    func deactivate(_ change: inout MailboxChange) {
        guard mailbox.isActive else { return }
        change.setActive(false)
        change.supersedeConfirmations(.deactivated)
        change.endOpenIntents()
    }

    /// M9: links stay, unless the address goes to somebody else.
    func reactivate(_ change: inout MailboxChange, endLinks: Bool) throws(RegistryRefusal) {
        guard !mailbox.isActive else {
            if endLinks { throw .endLinksWhileActive }
            return
        }
        change.setActive(true)
        if endLinks { change.endLinks(.reactivated) { _ in true } }
    }
}
