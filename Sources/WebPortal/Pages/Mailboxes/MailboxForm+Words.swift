// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

extension MailboxForm {
    /// The words that register it; a name without a domain is meant in this one.
    func draft(in domain: String) -> MailboxDraftWords? {
        guard !isComplaint, let type else { return nil }
        return MailboxDraftWords(
            address: address.utf8.contains(UInt8(ascii: "@")) ? address : "\(address)@\(domain)",
            type: type,
            displayName: displayName,
            aliases: aliasList,
            applicantAddress: applicantAddress.isEmpty ? nil : applicantAddress,
            comment: comment
        )
    }

    /// The words that store what differs from what the person was shown; `nil` where nothing does.
    ///
    /// So what somebody else changed meanwhile stays.
    func edit(of shown: Self) -> MailboxEditWords? {
        let words = MailboxEditWords(
            displayName: displayName == shown.displayName ? nil : displayName,
            aliases: aliasList == shown.aliasList ? nil : aliasList,
            applicantAddress: applicantAddress == shown.applicantAddress
                ? nil : .some(applicantAddress.isEmpty ? nil : applicantAddress),
            comment: comment == shown.comment ? nil : comment
        )
        return words == MailboxEditWords() ? nil : words
    }
}
