// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel
internal import OpenSSLBridge
internal import SubjectProfiles

/// A CA that was made in this ceremony: its key, its certificate and its first CRL.
struct NewAuthority: Sendable {
    let name: String
    let key: PrivateKey
    let certificate: Certificate
    let revocationList: [UInt8]

    /// What of this CA enters the certificates that it signs.
    func identity(publicURL: String) -> IssuingIdentity {
        IssuingIdentity(
            subject: certificate.fields.subject.derEncoded,
            keyIdentifier: key.publicKey.keyIdentifier,
            signatureAlgorithm: key.signatureAlgorithmIdentifier,
            validity: certificate.fields.validity,
            cRLURI: "\(publicURL)\(name).crl",
            caIssuersURI: "\(publicURL)\(name).cer"
        )
    }
}

extension PrivateKey {
    /// The public half as profiles want it.
    var subjectKey: SubjectKey {
        SubjectKey(
            subjectPublicKeyInfo: publicKey.subjectPublicKeyInfo,
            algorithm: algorithm,
            keyIdentifier: publicKey.keyIdentifier
        )
    }

    /// Signs, and checks the signature before anybody sees it.
    func signedEnvelope(of bytes: [UInt8], as authority: String) throws(CeremonyError) -> SignedEnvelope {
        do {
            let envelope = SignedEnvelope(
                toBeSigned: bytes,
                signatureAlgorithm: signatureAlgorithmIdentifier,
                signature: try sign(bytes)
            )
            try publicKey.verify(envelope)
            return envelope
        } catch {
            throw .signature(authority: authority, reason: "\(error)")
        }
    }
}
