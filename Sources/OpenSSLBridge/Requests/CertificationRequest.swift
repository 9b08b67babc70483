// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// A PKCS#10 request, read strictly.
///
/// RFC 2986.
///
/// Siegel takes nothing from it but the key; what else it asks for is kept so that the answer can say it was passed
/// over.
public struct CertificationRequest: Sendable, Hashable {
    /// The octets that a request may have.
    public static let mostOctets = 16_384

    /// The key, well-formed; whether it is strong enough is asked of `PublicKey.assess()`.
    public let publicKey: PublicKey
    /// The DER of the Subject that it asks for.
    public let requestedSubject: [UInt8]
    /// The types of all its attributes.
    public let attributeIdentifiers: [ObjectIdentifier]
    /// The certificate extensions that it asks for, as DER, with their identifiers.
    public let requestedExtensions: [RequestedExtension]
    /// What is signed, how and the signature.
    let envelope: SignedEnvelope

    /// An extension that a request asks for.
    public struct RequestedExtension: Sendable, Hashable {
        /// Which.
        public let identifier: ObjectIdentifier
        /// The DER inside its OCTET STRING.
        public let value: [UInt8]
    }

    /// Reads DER.
    ///
    /// - Parameter der: The request, nothing before or after it.
    /// - Throws: `CertificationRequestError`; the signature is not checked yet.
    public init(der: [UInt8]) throws(CertificationRequestError) {
        guard der.count <= Self.mostOctets else { throw .tooLarge(der.count) }
        let fields: CertificationRequestFields
        do {
            envelope = try SignedEnvelope(derEncoded: der)
            fields = try CertificationRequestFields(envelope.toBeSigned)
        } catch {
            throw .malformed(error)
        }
        guard fields.version == [0] else { throw .unsupportedVersion }
        do {
            publicKey = try PublicKey(subjectPublicKeyInfo: Array(fields.subjectPublicKeyInfo))
        } catch {
            throw .key(error)
        }
        requestedSubject = Array(fields.subject)
        attributeIdentifiers = fields.attributeIdentifiers
        requestedExtensions = fields.requestedExtensions
    }

    /// Reads PEM.
    ///
    /// - Parameter pem: Text with one block; `NEW CERTIFICATE REQUEST`, as old tools write, is taken too.
    /// - Throws: `CertificationRequestError`; the signature is not checked yet.
    public init(pem: [UInt8]) throws(CertificationRequestError) {
        // Base64 makes four octets of three; twice the size leaves room for line ends and text around.
        guard pem.count <= 2 * Self.mostOctets else { throw .tooLarge(pem.count) }
        let blocks = PEM.blocks(in: String(decoding: pem, as: UTF8.self))
        let labels = ["CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST"]
        guard let block = blocks.first(where: { labels.contains($0.label) }) else { throw .notPEM }
        try self.init(der: block.content)
    }

    /// Whether it asks for a Subject, which Siegel does not take.
    public var hasSubject: Bool {
        requestedSubject.count > 2
    }

    /// The identifiers of the extensions that it asks for.
    public var requestedExtensionIdentifiers: [ObjectIdentifier] {
        requestedExtensions.map(\.identifier)
    }

    /// Checks that whoever made the request holds the private key.
    ///
    /// - Throws: `.badSignature` or `.unsupportedSignatureAlgorithm`.
    public func verifySignature() throws(CertificationRequestError) {
        do {
            try publicKey.verify(envelope)
        } catch {
            switch error {
            case .doesNotVerify: throw .badSignature
            case .library(let error): throw .library(error)
            case .unsupportedAlgorithm, .algorithmDoesNotFit:
                throw .unsupportedSignatureAlgorithm(error.description)
            }
        }
    }
}
