// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// What the rules allow with a mailbox as it stands; the daemon decides, this decides only what a page offers.
struct MailboxOffers: Sendable {
    private let mailbox: MailboxWords
    private let certificates: [CertificateRecordWords]

    init(_ mailbox: MailboxWords, certificates: [CertificateRecordWords] = []) {
        self.mailbox = mailbox
        self.certificates = certificates
    }

    /// Whether an address is linked to somebody, suspended links included.
    var isLinked: Bool {
        mailbox.addresses.contains { $0.user != nil }
    }

    /// What stands against sending confirmation mails (C7, C2).
    var againstSending: MailboxObstacle? {
        if !mailbox.active { return .inactive }
        return mailbox.type == .functional && mailbox.applicantAddress == nil ? .applicantMissing : nil
    }

    /// What stands against editing display name and applicant address (M7).
    var againstEditingNames: MailboxObstacle? {
        mailbox.active && isLinked ? .linkedAndActive : nil
    }

    /// What stands against deleting (M3).
    var againstDeleting: MailboxObstacle? {
        mailbox.addresses.allSatisfy { $0.status == .neverSent } ? nil : .challengeSent
    }

    /// What stands against revoking what it has (V1).
    var againstRevoking: MailboxObstacle? {
        if mailbox.active { return .active }
        return mailbox.validCertificates > 0 || certificates.contains(where: CertificateKind.canRevoke)
            ? nil : .nothingToRevoke
    }
}

/// Why something is not offered for a mailbox.
enum MailboxObstacle: String, Sendable, CaseIterable {
    case inactive
    case applicantMissing
    case linkedAndActive
    case challengeSent
    case active
    case nothingToRevoke

    private var rule: String? {
        switch self {
        case .inactive: "C7"
        case .applicantMissing: "C2"
        case .linkedAndActive: "M7"
        case .challengeSent: "M3"
        case .active: "V1"
        case .nothingToRevoke: nil
        }
    }

    /// The reason in words, with its rule.
    func text(_ texts: Texts) -> String {
        let reason = texts("mailbox-obstacle.\(rawValue)")
        return rule.map { "\(reason) (\(texts("problem.rule", ["rule": $0])))" } ?? reason
    }
}
