// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

extension MailboxWords {
    /// The mailbox for people: what belongs to it, then where its addresses stand.
    func print() {
        fields.print()
        table.print()
    }

    private var fields: FieldList {
        var list = FieldList()
        list.add("id", id)
        list.add("address", address)
        list.add("type", type.rawValue)
        list.add("name", displayName.nonEmpty)
        list.add("aliases", aliases)
        list.add("applicant", applicantAddress)
        list.add("comment", comment.nonEmpty)
        list.add("active", active.word)
        list.add("requestable", requestable ? requestable.word : "no: \(obstacle ?? "unknown")")
        list.add("certificates", validCertificates == 0 ? nil : "\(validCertificates) valid")
        return list
    }

    private var table: Table {
        var table = Table("ADDRESS", "STATUS", "USER", "SINCE", "UNTIL")
        for entry in addresses {
            let until = entry.expiresAt?.description
            table.add(entry.address, entry.status.words, entry.user, entry.at?.description, until)
        }
        return table
    }

    /// What stands against a request, as a sentence where this version knows the code.
    private var obstacle: String? {
        reason.map { ProblemCode(rawValue: $0)?.title ?? $0 }
    }

    /// Where the addresses stand, in one cell: `confirmed`, or `1 confirmed, 2 never sent`.
    var statusSummary: String {
        let statuses = addresses.map(\.status)
        guard statuses.count > 1 else { return statuses.first?.words ?? "" }
        return MailboxAddressStatus.allCases.compactMap { status in
            let count = statuses.count { $0 == status }
            return count == 0 ? nil : "\(count) \(status.words)"
        }.joined(separator: ", ")
    }
}

extension MailboxAddressStatus {
    /// The status for people.
    var words: String {
        self == .neverSent ? "never sent" : rawValue
    }
}
