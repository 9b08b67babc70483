// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge
import Testing

@Suite("Secrets")
struct SecretBytesTests {
    @Test("a secret shows in no description, interpolation or dump")
    func redaction() {
        let secret = SecretBytes(utf8: "correct horse")
        var dumped = ""
        dump(secret, to: &dumped)
        for text in [secret.description, "\(secret)", String(reflecting: secret), dumped] {
            #expect(!text.contains("correct"))
            #expect(!text.contains("99"))
        }
    }

    @Test("a private key shows nothing but its kind")
    func keyRedaction() throws {
        let key = try TestKeys.key(.p256)
        var dumped = ""
        dump(key, to: &dumped)
        #expect("\(key)" == "<private key, ec-p256>")
        #expect(String(reflecting: key) == "<private key, ec-p256>")
        #expect(dumped.split(separator: "\n").count == 1)
    }

    @Test("a secret holds the UTF-8 octets of its text as they stand")
    func octets() {
        SecretBytes(utf8: "ü").withBytes { bytes in
            #expect(bytes.count == 2)
            #expect(bytes[0] == 0xc3)
            #expect(bytes[1] == 0xbc)
        }
    }

    @Test(
        "secrets are compared by length and content",
        arguments: [("abc", "abc", true), ("abc", "abd", false), ("abc", "ab", false), ("", "", true)]
    )
    func comparison(left: String, right: String, isEqual: Bool) {
        #expect(SecretBytes(utf8: left).isEqual(to: SecretBytes(utf8: right)) == isEqual)
    }

    @Test("the secure heap is made once and gives the same answer again")
    func secureHeap() {
        let first = CryptographyLibrary.prepare()
        #expect(first != .absent)
        #expect(CryptographyLibrary.prepare() == first)
    }
}
