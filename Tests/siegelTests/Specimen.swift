// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// Answers of the daemon with nothing in them but what a test is about.
enum Specimen {
    static func mailbox(
        _ address: String,
        aliases: [String] = [],
        statuses: [MailboxAddressStatus]
    ) -> MailboxWords {
        MailboxWords(
            id: String(repeating: "0a", count: 16),
            domain: "example.org",
            address: address,
            type: .functional,
            displayName: "",
            aliases: aliases,
            comment: "",
            active: true,
            requestable: false,
            validCertificates: 0,
            addresses: statuses.map { MailboxAddressWords(address: address, status: $0) }
        )
    }
}
