// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

extension RegisteredMailbox {
    /// Registers a mailbox (M1, M4, M5, M12).
    ///
    /// - Parameters:
    ///   - draft: The mailbox.
    ///   - id: Its new identifier.
    ///   - domain: The domain that it is to belong to.
    ///   - contact: Who registers it.
    ///   - moment: When.
    ///   - surroundings: Domains, directory and other mailboxes.
    /// - Returns: What is to be stored.
    /// - Throws: ``RegistryRefusal`` with the first rule that forbids it.
    public static func registering(
        _ draft: MailboxDraft,
        as id: MailboxID,
        in domain: MailDomain,
        by contact: ActingContact,
        at moment: Timestamp,
        in surroundings: some RegistrySurroundings
    ) throws(RegistryRefusal) -> Transition {
        if let refusal = refusals(registering: draft, in: domain, by: contact, surroundings).first { throw refusal }
        return MailboxChange(registering: draft.mailbox(as: id, in: domain, at: moment)).transition
    }

    /// Everything that forbids to register a mailbox, so that an import can report all of it (F5).
    ///
    /// - Parameters:
    ///   - draft: The mailbox.
    ///   - domain: The domain that it is to belong to.
    ///   - contact: Who registers it.
    ///   - surroundings: Domains, directory and other mailboxes.
    /// - Returns: The refusals in the order in which the rules are looked at; none where it can be registered.
    public static func refusals(
        registering draft: MailboxDraft,
        in domain: MailDomain,
        by contact: ActingContact,
        _ surroundings: some RegistrySurroundings
    ) -> [RegistryRefusal] {
        guard let registered = surroundings.domain(domain), registered.isAdministered(by: contact) else {
            return [.unknownDomain(domain)]
        }
        guard registered.kind == .managed else { return [.domainNotManaged(domain)] }
        let judge = FieldJudge(contact: contact, surroundings: surroundings)
        return judge.refusals(ofTexts: draft.displayName, draft.comment)
            + judge.refusals(ofApplicant: draft.applicantAddress, type: draft.type)
            + judge.refusals(ofPrimary: draft.address, in: domain)
            + judge.refusals(ofAliasCount: draft.aliases.count)
            + judge.refusals(ofAliases: draft.aliases, new: draft.aliases, primary: draft.address, of: nil)
    }
}
