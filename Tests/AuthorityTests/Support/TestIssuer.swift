// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import IssuerKeys
import OpenSSLBridge
import SubjectProfiles
import Testing

/// A CA made for one test: a self-signed issuing certificate on a fresh P-256 key.
enum TestIssuer {
    static let organization = Organization(
        country: "DE",
        name: "Example University",
        identifier: "NTRDE-DER1234.HRB123456"
    )

    static func make(name: String = "test-ca-1", at moment: Timestamp) throws -> Issuer {
        let key = try PrivateKey.generate(.p256)
        let profile = try #require(ProfileCatalog.shipped()["issuing"])
        let version = try #require(profile.version(at: moment))
        let subject = try version.authoritySubject(commonName: "DEVELOPMENT Test CA", organization: organization)
        var source = SystemRandomSource()
        let identity = IssuingIdentity(
            subject: subject.derEncoded,
            keyIdentifier: key.publicKey.keyIdentifier,
            signatureAlgorithm: key.signatureAlgorithmIdentifier,
            validity: Validity(from: moment - .days(1), days: 7300),
            cRLURI: "http://pki.example.org/root.crl",
            caIssuersURI: "http://pki.example.org/root.cer"
        )
        let fields = try version.toBeSignedAuthority(
            subject: subject,
            key: SubjectKey(
                subjectPublicKeyInfo: key.publicKey.subjectPublicKeyInfo,
                algorithm: .p256,
                keyIdentifier: key.publicKey.keyIdentifier
            ),
            serial: .random(from: &source),
            notBefore: moment - .days(1),
            issuer: .authority(identity),
            ownPolicies: []
        )
        let envelope = SignedEnvelope(
            toBeSigned: fields.derEncoded,
            signatureAlgorithm: key.signatureAlgorithmIdentifier,
            signature: try key.sign(fields.derEncoded)
        )
        return try Issuer(name: name, certificate: Certificate(derEncoded: envelope.derEncoded), key: key)
    }
}
