// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// The record that a mail is about, from which its text is made when it is handed over (C10).
public enum MailReference: Sendable, Hashable {
    /// A challenge or an objection, by its identifier.
    case challenge(String)
    /// A certificate.
    case certificate(SerialNumber)
    /// A person, by the user ID.
    case person(String)
}

extension MailReference: LosslessStringConvertible {
    /// The kind of record, a colon and its identifier, as a row of the outbox holds it.
    public var description: String {
        switch self {
        case .challenge(let id): "challenge:\(id)"
        case .certificate(let serial): "certificate:\(serial)"
        case .person(let user): "person:\(user)"
        }
    }

    /// Reads what ``description`` wrote.
    ///
    /// Gives `nil` for anything else.
    ///
    /// - Parameter description: The text.
    public init?(_ description: String) {
        let parts = description.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
        guard parts.count == 2, let kind = String(parts[0]), let identifier = String(parts[1]) else { return nil }
        switch kind {
        case "challenge": self = .challenge(identifier)
        case "person": self = .person(identifier)
        case "certificate":
            guard let serial = SerialNumber(hexadecimal: identifier) else { return nil }
            self = .certificate(serial)
        default: return nil
        }
    }
}
