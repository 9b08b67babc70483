// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

/// Judges the fields of a mailbox against the domains, the directory and the other mailboxes.
struct FieldJudge<Surroundings: RegistrySurroundings> {
    let contact: ActingContact
    let surroundings: Surroundings

    func refusals(ofTexts displayName: String?, _ comment: String?) -> [RegistryRefusal] {
        let name = displayName.flatMap(MailboxText.fault(inName:)).map { RegistryRefusal.text($0, .displayName) }
        let comment = comment.flatMap(MailboxText.fault(inComment:)).map { RegistryRefusal.text($0, .comment) }
        return [name, comment].compactMap { $0 }
    }

    /// M1, C2: functional only, and the primary address of a person in the directory.
    func refusals(ofApplicant applicant: MailAddress?, type: Mailbox.MailboxType) -> [RegistryRefusal] {
        guard let applicant else { return [] }
        guard type == .functional else { return [.applicantOfPersonal] }
        return isKnown(applicant) ? [] : [.applicantUnknown(applicant)]
    }

    /// M1, M12, M4: short enough for a certificate, in the domain, and nobody else's.
    func refusals(ofPrimary address: MailAddress, in domain: MailDomain) -> [RegistryRefusal] {
        let outside = address.host == domain ? [] : [RegistryRefusal.addressOutside(address, domain)]
        return refusals(ofLength: address) + outside + refusals(ofUse: address, .address, by: nil)
    }

    /// M1: a mailbox that had more aliases before fewer were allowed keeps them until they are edited.
    func refusals(ofAliasCount count: Int) -> [RegistryRefusal] {
        let maximum = surroundings.policy.maximumAliases
        return count > maximum ? [.tooManyAliases(count: count, maximum: maximum)] : []
    }

    /// M4, M5, M12; those that stay were judged when they came.
    func refusals(
        ofAliases aliases: [MailAddress],
        new: [MailAddress],
        primary: MailAddress,
        of mailbox: MailboxID?
    ) -> [RegistryRefusal] {
        var refusals = Self.repeated(in: [primary] + aliases).map { RegistryRefusal.addressTwice($0) }
        for alias in new {
            if !isAdministered(alias.host) { refusals.append(.aliasOutside(alias)) }
            refusals += self.refusals(ofUse: alias, .aliases, by: mailbox)
        }
        return refusals
    }

    func isKnown(_ applicant: MailAddress) -> Bool {
        surroundings.policy.applicant == .any
            || surroundings.use(ofAddress: applicant.comparisonKey).primaryOf != nil
    }

    private func refusals(ofLength address: MailAddress) -> [RegistryRefusal] {
        let maximum = surroundings.policy.longestAddress
        return address.description.utf8.count > maximum ? [.addressTooLong(address, maximum: maximum)] : []
    }

    private func refusals(
        ofUse address: MailAddress,
        _ field: MailboxField,
        by mailbox: MailboxID?
    ) -> [RegistryRefusal] {
        let use = surroundings.use(ofAddress: address.comparisonKey)
        let isTaken = use.mailbox.map { $0 != mailbox } ?? false
        return (isTaken ? [.addressTaken(address, field)] : [])
            + (use.isOfDirectory ? [.addressOfDirectory(address, field)] : [])
    }

    private func isAdministered(_ domain: MailDomain) -> Bool {
        guard let domain = surroundings.domain(domain), domain.kind == .managed else { return false }
        return domain.isAdministered(by: contact)
    }

    private static func repeated(in addresses: [MailAddress]) -> [MailAddress] {
        var seen: Set<String> = []
        return addresses.filter { !seen.insert($0.comparisonKey).inserted }
    }
}
