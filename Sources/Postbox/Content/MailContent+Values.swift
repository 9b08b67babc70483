// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing

extension MailContent {
    /// The most entries of a list that a mail names one by one.
    private static let longestList = 40

    /// The values by the placeholders they take the place of; a value of several lines is a list.
    func values(in language: MailLanguage, links: ChallengeLinks, sender: MailAddress) -> [Placeholder: [String]] {
        var values = ownValues(in: language, links: links)
        values[.sender] = [sender.description]
        return values.mapValues(Self.readable)
    }

    private func ownValues(in language: MailLanguage, links: ChallengeLinks) -> [Placeholder: [String]] {
        switch self {
        case .personalChallenge(let content), .functionalChallenge(let content): Self.values(of: content, links)
        case .linkNotice(let content): Self.values(of: content, links)
        case .certificateIssued(let content), .certificateExpiring(let content): Self.values(of: content)
        case .certificateRevoked(let content, let moment, let reason):
            Self.values(of: content).merging(
                [.revokedAt: [moment.forReaders], .reason: [reason.words(in: language)]],
                uniquingKeysWith: { own, _ in own }
            )
        case .certificatesOrphaned(let content): Self.values(of: content)
        }
    }

    private static func values(of content: ChallengeContent, _ links: ChallengeLinks) -> [Placeholder: [String]] {
        [
            .mailbox: [content.mailbox.description],
            .mailboxName: [content.mailboxName],
            .addresses: content.addresses.map(\.description),
            .expiresAt: [content.expiresAt.forReaders],
            .confirmLink: [links.confirming(content.token)],
            .refuseLink: [links.refusing(content.token)],
        ]
    }

    private static func values(of content: LinkNoticeContent, _ links: ChallengeLinks) -> [Placeholder: [String]] {
        [
            .mailbox: [content.mailbox.description],
            .mailboxName: [content.mailboxName],
            .applicant: [content.applicant.text],
            .linkedAt: [content.linkedAt.forReaders],
            .objectLink: [links.refusing(content.token)],
        ]
    }

    private static func values(of content: CertificateContent) -> [Placeholder: [String]] {
        [
            .address: content.addresses.prefix(1).map(\.description),
            .addresses: content.addresses.map(\.description),
            .serial: [content.serial.description],
            .issuer: [content.issuer],
            .notBefore: [content.validity.notBefore.forReaders],
            .notAfter: [content.validity.notAfter.forReaders],
            .applicant: [content.applicant.text],
        ]
    }

    private static func values(of content: OrphanedContent) -> [Placeholder: [String]] {
        [
            .user: [content.user],
            .count: [String(content.certificates.count)],
            .certificates: content.certificates.map { "\($0.notAfter.forReaders)  \($0.serial)  \($0.address)" },
        ]
    }

    /// Every value passes through here: one line each, and no more of them than a mail can hold.
    private static func readable(_ lines: [String]) -> [String] {
        let shown = lines.prefix(longestList).map(FieldText.oneLine)
        let hidden = lines.count - shown.count
        return shown.isEmpty ? [FieldText.nothing] : hidden > 0 ? shown + ["… (+\(hidden))"] : shown
    }
}
