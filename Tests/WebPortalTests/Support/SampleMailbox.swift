// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import Testing

@testable import WebPortal

/// Mailboxes as the daemon tells of them.
enum SampleMailbox {
    static let id = "0123456789abcdef0123456789abcdef"

    /// Signs that mean something to HTML, to a spreadsheet and to a template.
    static let hostile = "\"\u{301}><script>alert(1)</script>{{token}}=cmd"

    /// A mailbox whose addresses stand so; those that are linked are linked to `ben`.
    static func words(
        _ statuses: MailboxAddressStatus...,
        type: AddressType = .personal,
        name: String = "Ben",
        applicant: String? = nil,
        comment: String = "",
        active: Bool = true,
        reason: String? = nil,
        validCertificates: Int = 0
    ) -> MailboxWords {
        let names = (0..<max(statuses.count, 1)).map { "box\($0)@lab.example.net" }
        return MailboxWords(
            id: id,
            domain: "lab.example.net",
            address: names[0],
            type: type,
            displayName: name,
            aliases: Array(names.dropFirst()),
            applicantAddress: applicant,
            comment: comment,
            active: active,
            requestable: reason == nil,
            reason: reason,
            validCertificates: validCertificates,
            addresses: zip(names, statuses).map { name, status in
                let isLinked = status == .confirmed || status == .suspended
                return MailboxAddressWords(address: name, status: status, user: isLinked ? "ben" : nil)
            }
        )
    }

    /// A certificate as a contact sees it.
    static func certificate(_ status: CertificateStatus) throws -> CertificateRecordWords {
        CertificateRecordWords(
            serial: try #require(SerialNumber(bytes: [0x4f, 0x1c])),
            notBefore: Timestamp(secondsSince1970: 1_790_000_000),
            notAfter: Timestamp(secondsSince1970: 1_850_000_000),
            status: status
        )
    }
}
