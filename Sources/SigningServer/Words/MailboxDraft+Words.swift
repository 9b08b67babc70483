// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import SigningAPI

extension MailboxDraftWords {
    func draft() throws(Problem) -> MailboxDraft {
        MailboxDraft(
            address: try FieldReading.address(address),
            type: Mailbox.MailboxType(type),
            displayName: displayName ?? "",
            aliases: try FieldReading.addresses(aliases ?? [], at: "/aliases"),
            applicantAddress: try FieldReading.applicant(applicantAddress),
            comment: comment ?? ""
        )
    }
}

extension MailboxEditWords {
    func edit() throws(Problem) -> MailboxEdit {
        MailboxEdit(
            address: try address.map { text throws(Problem) in try FieldReading.address(text) },
            type: type.map { Mailbox.MailboxType($0) },
            displayName: displayName,
            aliases: try aliases.map { texts throws(Problem) in try FieldReading.addresses(texts, at: "/aliases") },
            applicantAddress: try applicantAddress.map { text throws(Problem) in try FieldReading.applicant(text) },
            comment: comment
        )
    }

    /// Links end when the mailbox is reactivated, and with nothing else (M9).
    func endsLinks() throws(Problem) -> Bool {
        guard endLinks == true else { return false }
        guard active == true else {
            throw .field("/endLinks", .invalidField, "links end on reactivation; send active: true too", rule: "M9")
        }
        return true
    }
}

extension FieldReading {
    fileprivate static func applicant(_ text: String?) throws(Problem) -> MailAddress? {
        try text.map { text throws(Problem) in try address(text, at: "/applicantAddress") }
    }
}
