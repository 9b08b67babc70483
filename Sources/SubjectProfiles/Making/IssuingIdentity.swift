// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// What of an issuing CA enters the certificates it signs.
public struct IssuingIdentity: Sendable, Hashable {
    /// The CA's subject, as DER, octet for octet.
    public let subject: [UInt8]
    /// The CA's subjectKeyIdentifier.
    public let keyIdentifier: [UInt8]
    /// The AlgorithmIdentifier of its signatures, as DER.
    public let signatureAlgorithm: [UInt8]
    /// First and last second of the CA's certificate.
    public let validity: Validity
    /// Where its CRL lies (`http:`).
    public let cRLURI: String
    /// Where its certificate lies, in DER (`http:`).
    public let caIssuersURI: String

    /// Names an issuing CA.
    ///
    /// - Parameters:
    ///   - subject: The CA's subject, as DER.
    ///   - keyIdentifier: The CA's subjectKeyIdentifier.
    ///   - signatureAlgorithm: The AlgorithmIdentifier of its signatures, as DER.
    ///   - validity: First and last second of the CA's certificate.
    ///   - cRLURI: Where its CRL lies.
    ///   - caIssuersURI: Where its certificate lies.
    public init(
        subject: [UInt8],
        keyIdentifier: [UInt8],
        signatureAlgorithm: [UInt8],
        validity: Validity,
        cRLURI: String,
        caIssuersURI: String
    ) {
        self.subject = subject
        self.keyIdentifier = keyIdentifier
        self.signatureAlgorithm = signatureAlgorithm
        self.validity = validity
        self.cRLURI = cRLURI
        self.caIssuersURI = caIssuersURI
    }
}
