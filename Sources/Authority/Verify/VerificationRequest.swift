// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// What a tester wants to know about a certificate.
public struct VerificationRequest: Sendable {
    /// The certificate, as DER.
    public var certificate: [UInt8]
    /// The profile to hold it against; `nil` for the ledger's, or all that were in force.
    public var profile: String?
    /// The moment for validity and revocation; the profile's version is always chosen by notBefore.
    public var moment: Timestamp?

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - certificate: The certificate, as DER.
    ///   - profile: The profile to hold it against.
    ///   - moment: The moment for validity and revocation.
    public init(certificate: [UInt8], profile: String? = nil, moment: Timestamp? = nil) {
        self.certificate = certificate
        self.profile = profile
        self.moment = moment
    }
}
