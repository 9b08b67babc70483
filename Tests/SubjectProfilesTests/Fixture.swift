// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import SubjectProfiles
import Testing

/// One organisation, one person, one CA and one moment, the same in every test.
enum Fixture {
    static let organization = Organization(country: "DE", name: "Example University", identifier: "NTRDE-HRB123456")
    static let notBefore = Timestamp(secondsSince1970: 1_800_000_000)
    static let beforeTheChange = Timestamp(secondsSince1970: 1_600_000_000)
    static let ownPolicy = oid("1.3.6.1.4.1.32473.1.2")

    static func oid(_ dotted: String) -> ObjectIdentifier {
        ObjectIdentifier(dotted) ?? ExtensionIdentifier.keyUsage.identifier
    }

    static func serial() throws -> SerialNumber {
        try #require(SerialNumber(hexadecimal: "4f1c0000112233445566778899aabbcc"))
    }

    static func person() throws -> SubjectRequest {
        SubjectRequest(
            address: try MailAddress("erika.mustermann@example.org"),
            aliases: [try MailAddress("e.mustermann@example.org"), try MailAddress("erika@mail.example.org")],
            givenName: "Erika",
            surname: "Mustermann",
            displayName: "Service Desk"
        )
    }

    static func key(_ algorithm: KeyAlgorithm) -> SubjectKey {
        SubjectKey(
            subjectPublicKeyInfo: FakeKey.subjectPublicKeyInfo(algorithm),
            algorithm: algorithm,
            keyIdentifier: Array(0x20..<0x34)
        )
    }

    static func catalog() throws -> ProfileCatalog {
        try ProfileCatalog.shipped()
    }

    static func version(_ profile: String, at moment: Timestamp = notBefore) throws -> ProfileVersion {
        try #require(try catalog()[profile]?.version(at: moment))
    }

    static let rootName = DistinguishedName([
        .init(.country, "DE"), .init(.organization, "Example University"), .init(.commonName, "Example Root"),
    ])
    static let issuingName = DistinguishedName([
        .init(.country, "DE"), .init(.organization, "Example University"), .init(.commonName, "Example Mail CA 1"),
    ])

    static func issuer(_ name: DistinguishedName = issuingName, validity: Validity? = nil) -> IssuingIdentity {
        IssuingIdentity(
            subject: name.derEncoded,
            keyIdentifier: Array(0x40..<0x54),
            signatureAlgorithm: ecdsaWithSHA384,
            validity: validity ?? Validity(from: Timestamp(secondsSince1970: 1_300_000_000), days: 28_000),
            cRLURI: "http://pki.example.org/mail-ca-1.crl",
            caIssuersURI: "http://pki.example.org/mail-ca-1.cer"
        )
    }

    static let ecdsaWithSHA384 = DERWriter.encode { writer in
        writer.write(.sequence) { $0.write(oid("1.2.840.10045.4.3.3")) }
    }
}
