// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry

/// Where a page of mailboxes ended: what its last one is sorted by, and its identifier.
///
/// It holds the value instead of looking it up, so that the list goes on where that mailbox is deleted by then.
struct MailboxCursor {
    private static let identifierDigits = 32

    let key: String
    let id: MailboxID

    /// Stands behind a mailbox.
    init(behind mailbox: Mailbox, sortedBy sort: MailboxQuery.Sort) {
        id = mailbox.id
        key =
            switch sort {
            case .address: mailbox.address.comparisonKey
            case .displayName: SearchText.key(mailbox.displayName)
            case .comment: SearchText.key(mailbox.comment)
            }
    }

    /// Reads what ``text`` wrote; gives `nil` for anything else.
    init?(_ text: String) {
        let digits = text.utf8
        guard let id = MailboxID(String(decoding: digits.prefix(Self.identifierDigits), as: UTF8.self)),
            let octets = [UInt8](hexadecimal: String(decoding: digits.dropFirst(Self.identifierDigits), as: UTF8.self)),
            let key = String(validating: octets, as: UTF8.self), !octets.contains(0)
        else { return nil }
        self.id = id
        self.key = key
    }

    /// The cursor as callers carry it.
    var text: String {
        id.description + Array(key.utf8).hexadecimal
    }
}
