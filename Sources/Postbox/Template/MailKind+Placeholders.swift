// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension MailKind {
    private static let challenge: [Placeholder] = [
        .addresses, .confirmLink, .expiresAt, .mailbox, .mailboxName, .refuseLink, .sender,
    ]
    private static let certificate: [Placeholder] = [
        .address, .addresses, .applicant, .issuer, .notAfter, .notBefore, .sender, .serial,
    ]

    /// What the template may name.
    var placeholders: [Placeholder] {
        switch self {
        case .personalChallenge, .functionalChallenge: Self.challenge
        case .linkNotice: [.applicant, .linkedAt, .mailbox, .mailboxName, .objectLink, .sender]
        case .certificateIssued, .certificateExpiring: Self.certificate
        case .certificateRevoked: Self.certificate + [.reason, .revokedAt]
        case .certificatesOrphaned: [.certificates, .count, .sender, .user]
        }
    }

    /// What the text in each language has to name, for without it the mail does not do what the rules want of it.
    var requiredPlaceholders: [Placeholder] {
        switch self {
        case .personalChallenge, .functionalChallenge: [.addresses, .confirmLink, .expiresAt, .refuseLink]
        case .linkNotice: [.applicant, .mailbox, .objectLink]
        case .certificateIssued: [.addresses, .serial]
        case .certificateExpiring: [.addresses, .notAfter, .serial]
        case .certificateRevoked: [.addresses, .revokedAt, .serial]
        case .certificatesOrphaned: [.certificates, .user]
        }
    }
}
