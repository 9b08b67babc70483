// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import Testing

@Suite("Secrets")
struct SecretTests {
    private static let words = CertificateRequestWords(address: "a@example.org", password: Secret("correct horse"))

    @Test("a password appears in no description, dump or reflection")
    func redaction() {
        var dumped = ""
        dump(Self.words, to: &dumped)
        for text in [
            dumped, "\(Self.words)", String(reflecting: Self.words),
            "\(Array(Mirror(reflecting: Self.words).children))",
        ] {
            #expect(!text.contains("horse"))
            #expect(text.contains("a@example.org"))
        }
    }

    @Test("a password stands on the socket as a plain string")
    func plain() throws {
        let text = String(decoding: try JSONText.encode(Self.words), as: UTF8.self)
        #expect(text == #"{"address":"a@example.org","password":"correct horse"}"#)
    }

    @Test("a key container appears in no description")
    func octets() {
        #expect("\(Base64Octets([1, 2, 3]))" == "<3 octets>")
        #expect(Mirror(reflecting: Base64Octets([1, 2, 3])).children.isEmpty)
    }
}
