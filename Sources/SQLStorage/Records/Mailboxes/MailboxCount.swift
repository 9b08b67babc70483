// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

/// Whether many mailboxes begin with a text; nothing is counted beyond that.
enum MailboxCount {
    /// So many are not sorted before a page of them was sought nearby.
    static let many = 1000
    static let sql = """
        SELECT COUNT(*) AS found FROM (
            SELECT 1 FROM mailboxes WHERE domain = $1 AND address_key >= $2 AND address_key < $3
            UNION ALL SELECT 1 FROM mailboxes WHERE domain = $1 AND display_name_key >= $4 AND display_name_key < $5
            UNION ALL SELECT 1 FROM mailboxes WHERE domain = $1 AND comment_key >= $4 AND comment_key < $5
            UNION ALL SELECT 1 FROM mailbox_addresses WHERE position > 0 AND address_key >= $2 AND address_key < $3
            LIMIT \(many)) AS found
        """

    static func values(_ prefix: MailboxPrefix, in domain: MailDomain) -> [SQLValue] {
        [
            .text(domain.description), .text(prefix.address), .text(MailboxPrefix.end(of: prefix.address)),
            .text(prefix.text), .text(MailboxPrefix.end(of: prefix.text)),
        ]
    }
}
