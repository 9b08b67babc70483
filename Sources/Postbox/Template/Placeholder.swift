// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A name in braces that a template may hold.
enum Placeholder: String, Sendable, Hashable, CaseIterable {
    case address, addresses, applicant, certificates, confirmLink, count, expiresAt, issuer, linkedAt, mailbox
    case mailboxName, notAfter, notBefore, objectLink, reason, refuseLink, revokedAt, sender, serial, user

    /// Links hold a token, and subjects enter the logs of mail servers.
    var isSecret: Bool {
        switch self {
        case .confirmLink, .refuseLink, .objectLink: true
        default: false
        }
    }

    /// The name as a template writes it.
    var written: String {
        "{\(rawValue)}"
    }
}
