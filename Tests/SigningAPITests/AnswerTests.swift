// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import Testing

@Suite("Answers")
struct AnswerTests {
    private func text(_ words: some Encodable) throws -> String {
        String(decoding: try JSONText.encode(words), as: UTF8.self)
    }

    private func serial() throws -> SerialNumber {
        try #require(SerialNumber(hexadecimal: "4f1c"))
    }

    @Test("a certificate that only its status is shown of has null in the other fields")
    func explicitNulls() throws {
        let record = CertificateRecordWords(
            serial: try serial(),
            notBefore: Timestamp(secondsSince1970: 0),
            notAfter: Timestamp(secondsSince1970: 59),
            status: .valid
        )
        let text = try text(record)
        #expect(text.hasPrefix(#"{"address":null,"applicant":null,"chain":null,"delivered":null,"issuer":null,"#))
        #expect(text.contains(#""notAfter":"1970-01-01T00:00:59Z","notBefore":"1970-01-01T00:00:00Z""#))
        #expect(text.contains(#""serial":"4f1c","status":"valid""#))
        #expect(try StrictJSONDecoder().decode(CertificateRecordWords.self, from: Array(text.utf8)) == record)
    }

    @Test("an entry of the selection list reads back as it was written")
    func addressEntry() throws {
        let entry = AddressWords(
            address: "info@example.org",
            type: .functional,
            basis: .directory,
            aliases: [],
            requestable: false,
            reason: ProblemCode.alreadyCertified.rawValue,
            detail: "until 2026-01-31"
        )
        let text = try text(Page(items: [entry]))
        #expect(text.contains(#""mailbox":null"#))
        #expect(text.hasSuffix(#""next":null}"#))
        #expect(try StrictJSONDecoder().decode(Page<AddressWords>.self, from: Array(text.utf8)).items == [entry])
    }

    @Test("an issued certificate carries its PKCS#12 as base64, slashes as they are")
    func issued() throws {
        let words = IssuedCertificateWords(
            serial: try serial(),
            issuer: "mail-ca-1",
            profile: "functional",
            profileVersion: "2023-09-01",
            subject: "emailAddress=info@example.org",
            subjectAltNames: ["info@example.org"],
            notBefore: Timestamp(secondsSince1970: 0),
            notAfter: Timestamp(secondsSince1970: 59),
            pem: "a/b\n",
            chain: ["c\n"],
            pkcs12: Base64Octets([0xff, 0xff]),
            filename: "GRP_info@example.org_19700101.p12"
        )
        let text = try text(words)
        #expect(text.contains(#""pem":"a/b\n""#))
        #expect(text.contains(#""pkcs12":"//8=""#))
        #expect(try StrictJSONDecoder().decode(IssuedCertificateWords.self, from: Array(text.utf8)) == words)
    }

    @Test("a profile's fields keep their form")
    func profile() throws {
        let fields: JSONValue = .object([
            "days": .integer(730), "policies": .array([.string("2.23.140.1.5.3.2"), .null]),
        ])
        let words = ProfileWords(name: "personal", kind: "leaf", version: "2023-09-01", versions: [], fields: fields)
        let read = try StrictJSONDecoder().decode(ProfileWords.self, from: JSONText.encode(words))
        #expect(read == words)
    }

    @Test("base64 of every length reads back", arguments: 0...10)
    func base64(count: Int) throws {
        let octets = Base64Octets((0..<count).map { UInt8(255 - $0 * 7) })
        #expect(try StrictJSONDecoder().decode(Base64Octets.self, from: JSONText.encode(octets)) == octets)
    }
}
