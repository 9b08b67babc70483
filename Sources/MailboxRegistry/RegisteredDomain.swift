// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// A mail domain that certificates may be requested for (D1, D2).
public struct RegisteredDomain: Sendable, Hashable {
    /// Where addresses and their owners come from (D2).
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// From the directory.
        case directory
        /// From mailboxes that contacts register and challenges confirm.
        case managed
    }

    /// How, when and by whom the control over the domain was checked (D4).
    public struct Control: Sendable, Hashable {
        /// The method, free text.
        public let method: String
        /// When it was checked.
        public let checkedAt: Timestamp
        /// Who checked it, free text.
        public let checkedBy: String

        /// Names all fields.
        ///
        /// - Parameters:
        ///   - method: The method, free text.
        ///   - checkedAt: When it was checked.
        ///   - checkedBy: Who checked it.
        public init(method: String, checkedAt: Timestamp, checkedBy: String) {
            self.method = method
            self.checkedAt = checkedAt
            self.checkedBy = checkedBy
        }
    }

    /// The domain, as lower-case A-labels.
    public let name: MailDomain
    /// Where its addresses come from.
    public let kind: Kind
    /// The network contact persons.
    public let contacts: [UserID]
    /// How its control was checked, where that is recorded.
    public let control: Control?

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - name: The domain.
    ///   - kind: Where its addresses come from.
    ///   - contacts: The network contact persons.
    ///   - control: How its control was checked.
    public init(name: MailDomain, kind: Kind, contacts: [UserID], control: Control? = nil) {
        self.name = name
        self.kind = kind
        self.contacts = contacts
        self.control = control
    }
}
