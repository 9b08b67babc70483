// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

/// What an edit really changes; addresses that differ in case alone are the same (M4) and stay as they were entered.
struct EditedFields {
    private let displayName: String?
    private let comment: String?
    /// The aliases as they will stand; `nil` where the same ones stay, in whatever order they are named.
    let aliases: [AliasEntry]?
    /// The applicant address as it will stand; `nil` where it stays.
    let applicantAddress: MailAddress??
    /// Those of the aliases that the mailbox does not have yet.
    let newAliases: [MailAddress]

    init(_ edit: MailboxEdit, of mailbox: Mailbox) {
        displayName = edit.displayName == mailbox.displayName ? nil : edit.displayName
        comment = edit.comment == mailbox.comment ? nil : edit.comment
        let isSameApplicant = edit.applicantAddress.map { $0?.comparisonKey == mailbox.applicantAddress?.comparisonKey }
        applicantAddress = isSameApplicant ?? true ? nil : edit.applicantAddress
        let known = Dictionary(mailbox.aliasEntries.map { ($0.address.comparisonKey, $0) }) { first, _ in first }
        let wanted = edit.aliases ?? mailbox.aliases
        newAliases = wanted.filter { known[$0.comparisonKey] == nil }
        let isSameSet = newAliases.isEmpty && Set(wanted.map(\.comparisonKey)).count == known.count
        let count = mailbox.challengeCount
        aliases = isSameSet ? nil : wanted.map { known[$0.comparisonKey] ?? AliasEntry($0, addedAfter: count) }
    }

    /// The fields that change.
    var fields: [MailboxField] {
        let changed: [(MailboxField, Bool)] = [
            (.displayName, displayName != nil), (.aliases, aliases != nil),
            (.applicantAddress, applicantAddress != nil), (.comment, comment != nil),
        ]
        return changed.filter(\.1).map(\.0)
    }

    func write(to mailbox: inout Mailbox) {
        if let displayName { mailbox.displayName = displayName }
        if let aliases { mailbox.aliasEntries = aliases }
        if let applicantAddress { mailbox.applicantAddress = applicantAddress }
        if let comment { mailbox.comment = comment }
    }
}
