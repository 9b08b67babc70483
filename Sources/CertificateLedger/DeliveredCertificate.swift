// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// What marking a delivery needs to know of the certificate.
public struct DeliveredCertificate: Sendable, Hashable {
    /// The name of its issuer.
    public let issuer: String
    /// The address, as claims compare it.
    public let addressKey: String
    /// Its last second.
    public let notAfter: Timestamp
    /// Whether it lost its applicant (P3).
    public let isOrphaned: Bool

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - issuer: The name of its issuer.
    ///   - addressKey: The address, as claims compare it.
    ///   - notAfter: Its last second.
    ///   - isOrphaned: Whether it lost its applicant.
    public init(issuer: String, addressKey: String, notAfter: Timestamp, isOrphaned: Bool) {
        self.issuer = issuer
        self.addressKey = addressKey
        self.notAfter = notAfter
        self.isOrphaned = isOrphaned
    }
}
