// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// What the mail to the administrators says: whose certificates lost their applicant, and which they are (P3).
public struct OrphanedContent: Sendable, Hashable {
    /// A certificate in the list.
    public struct Entry: Sendable, Hashable {
        /// Which certificate.
        public let serial: SerialNumber
        /// Its primary address.
        public let address: MailAddress
        /// Until when it is valid.
        public let notAfter: Timestamp

        /// Names an entry.
        ///
        /// - Parameters:
        ///   - serial: Which certificate.
        ///   - address: Its primary address.
        ///   - notAfter: Until when it is valid.
        public init(serial: SerialNumber, address: MailAddress, notAfter: Timestamp) {
            self.serial = serial
            self.address = address
            self.notAfter = notAfter
        }
    }

    /// The user ID of the applicant; names are forgotten with the person (P4).
    public let user: String
    /// The certificates; a mail lists the first forty and counts the others.
    public let certificates: [Entry]

    /// Names all values.
    ///
    /// - Parameters:
    ///   - user: The user ID of the applicant.
    ///   - certificates: The certificates.
    public init(user: String, certificates: [Entry]) {
        self.user = user
        self.certificates = certificates
    }
}
