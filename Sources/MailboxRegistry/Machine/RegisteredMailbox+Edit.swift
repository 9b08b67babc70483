// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing

extension RegisteredMailbox {
    /// Everything that forbids an edit, so that an import can report all of it (F5).
    ///
    /// - Parameters:
    ///   - edit: What is to be changed.
    ///   - contact: Who changes it.
    ///   - surroundings: Domains, directory and other mailboxes.
    /// - Returns: The refusals in the order in which the rules are looked at; none where it can be edited.
    public func refusals(
        of edit: MailboxEdit,
        by contact: ActingContact,
        _ surroundings: some RegistrySurroundings
    ) -> [RegistryRefusal] {
        guard surroundings.domain(mailbox.domain)?.isAdministered(by: contact) == true else {
            return [.unknownDomain(mailbox.domain)]
        }
        let edited = EditedFields(edit, of: mailbox)
        let judge = FieldJudge(contact: contact, surroundings: surroundings)
        var refusals = Self.refusals(ofFixed: edit, in: mailbox)
        refusals += judge.refusals(ofTexts: edit.displayName, edit.comment)
        if let applicant = edited.applicantAddress {
            refusals += judge.refusals(ofApplicant: applicant, type: mailbox.type)
        }
        if mailbox.isActive, isLinked {
            refusals += edited.fields.filter { [.displayName, .applicantAddress].contains($0) }
                .map { .linkedAndActive($0) }
        }
        if let aliases = edit.aliases {
            let new = edited.newAliases
            if let edited = edited.aliases { refusals += judge.refusals(ofAliasCount: edited.count) }
            refusals += judge.refusals(ofAliases: aliases, new: new, primary: mailbox.address, of: mailbox.id)
        }
        return refusals
    }

    func apply(
        _ edit: MailboxEdit,
        by contact: ActingContact,
        to change: inout MailboxChange,
        in surroundings: some RegistrySurroundings
    ) throws(RegistryRefusal) {
        if let refusal = refusals(of: edit, by: contact, surroundings).first { throw refusal }
        let edited = EditedFields(edit, of: mailbox)
        guard !edited.fields.isEmpty else { return }
        change.edit(edited.fields, edited.write)
        if edited.applicantAddress != nil {
            change.supersedeConfirmations(.applicantChanged)
            change.endLinks(.applicantChanged) { _ in true }
        }
        if edited.aliases != nil {
            let keys = Set(change.mailbox.addresses.map(\.comparisonKey))
            change.supersedeConfirmations(.aliasesEdited)
            change.endLinks(.aliasRemoved) { !keys.contains($0.address.comparisonKey) }
        }
    }

    /// M2: what is never edited may only be repeated.
    private static func refusals(ofFixed edit: MailboxEdit, in mailbox: Mailbox) -> [RegistryRefusal] {
        let isSame = edit.address.map { $0.comparisonKey == mailbox.address.comparisonKey } ?? true
        let address = isSame ? [] : [RegistryRefusal.addressEdited(mailbox.address)]
        return address + (edit.type ?? mailbox.type == mailbox.type ? [] : [.typeEdited(mailbox.type)])
    }
}
