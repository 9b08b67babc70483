// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import Postbox
import Testing

/// Mails and values that tests change one thing of.
enum Specimen {
    static let moment = Timestamp(secondsSince1970: 1_795_246_200)
    static let base = "https://portal.example.org/c/"

    static func address(_ text: String) throws -> MailAddress {
        try MailAddress(text)
    }

    static func id(_ octet: UInt8 = 0xa5) -> OutboxMailID {
        OutboxMailID(octets: Array(repeating: octet, count: 16))
    }

    /// A token from a stand-in for the MAC, which turns the message into 32 octets.
    static func token(of challenge: String = "0123") -> ChallengeToken {
        ChallengeToken(of: challenge) { message in
            var code = [UInt8](repeating: 0xf3, count: 32)
            for (index, octet) in message.enumerated() { code[index % 32] = code[index % 32] &* 31 &+ octet }
            return code
        }
    }

    static func mail(
        _ kind: MailKind = .personalChallenge,
        to recipient: String = "ada@example.org",
        languages: [MailLanguage] = [.german, .english]
    ) throws -> OutboxMail {
        OutboxMail(
            id: id(),
            kind: kind,
            recipient: try address(recipient),
            languages: languages,
            reference: .challenge("0123"),
            createdAt: moment,
            expiresAt: moment + .days(1)
        )
    }

    static func challenge(name: String = "Lovelace, Ada") throws -> ChallengeContent {
        ChallengeContent(
            mailbox: try address("ada@example.org"),
            mailboxName: name,
            addresses: [try address("ada@example.org"), try address("a.lovelace@example.org")],
            expiresAt: moment + .days(1),
            token: token()
        )
    }

    static func certificate(applicant: String = "Ada Lovelace") throws -> CertificateContent {
        CertificateContent(
            serial: try #require(SerialNumber(hexadecimal: "4f1c00")),
            issuer: "mail-ca-1",
            addresses: [try address("info@example.org"), try address("office@example.org")],
            validity: Validity(notBefore: moment, notAfter: moment + .days(730)),
            applicant: MailPerson(name: applicant, address: try address("ada@example.org"))
        )
    }

    static func orphaned(count: Int) throws -> OrphanedContent {
        let entries = try (1...count).map { number in
            OrphanedContent.Entry(
                serial: try #require(SerialNumber(bytes: [UInt8(number >> 8), UInt8(number & 255)])),
                address: try address("box\(number)@example.org"),
                notAfter: moment
            )
        }
        return OrphanedContent(user: "ab123456", certificates: entries)
    }

    /// Values of each kind, all texts in them being the one given.
    static func content(_ kind: MailKind, text: String = "Straße für Grüße") throws -> MailContent {
        let person = MailPerson(name: text, address: try address("ada@example.org"))
        switch kind {
        case .personalChallenge: return .personalChallenge(try challenge(name: text))
        case .functionalChallenge: return .functionalChallenge(try challenge(name: text))
        case .linkNotice:
            return .linkNotice(
                LinkNoticeContent(
                    mailbox: try address("info@example.org"),
                    mailboxName: text,
                    applicant: person,
                    linkedAt: moment,
                    token: token()
                )
            )
        case .certificateIssued: return .certificateIssued(try certificate(applicant: text))
        case .certificateExpiring: return .certificateExpiring(try certificate(applicant: text))
        case .certificateRevoked:
            return .certificateRevoked(try certificate(applicant: text), at: moment, reason: .keyCompromise)
        case .certificatesOrphaned: return .certificatesOrphaned(try orphaned(count: 3))
        }
    }

    static func composer(displayName: String? = nil, templates: MailTemplates? = nil) throws -> MailComposer {
        MailComposer(
            sender: MailSender(address: try address("pki@example.org"), displayName: displayName),
            templates: try templates ?? MailTemplates.shipped(),
            links: try ChallengeLinks(base: base)
        )
    }
}
