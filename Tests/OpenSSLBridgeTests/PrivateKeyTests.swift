// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge
import Testing

@Suite("Private keys under a passphrase")
struct PrivateKeyTests {
    private static let passphrase = SecretBytes(utf8: "Käse und Brot 42")

    @Test(
        "a key comes back from encrypted PKCS#8",
        arguments: [KeyAlgorithm.rsa2048, .rsa4096, .p256, .p384, .ed25519]
    )
    func roundTrip(algorithm: KeyAlgorithm) throws {
        let key = try TestKeys.key(algorithm)
        let pem = try key.encryptedPKCS8PEM(passphrase: Self.passphrase, iterations: 1_000)
        let read = try PrivateKey(encryptedPKCS8PEM: pem, passphrase: Self.passphrase)
        #expect(read.publicKey == key.publicKey)
        try key.publicKey.verify(
            signature: try read.sign([1, 2, 3]),
            algorithmIdentifier: read.signatureAlgorithmIdentifier,
            message: [1, 2, 3]
        )
    }

    @Test(
        "openssl opens the file and finds the same, consistent key",
        arguments: [KeyAlgorithm.rsa2048, .p256, .p384, .ed25519]
    )
    func openedByOpenSSL(algorithm: KeyAlgorithm) throws {
        let key = try TestKeys.key(algorithm)
        let pem = try key.encryptedPKCS8PEM(passphrase: Self.passphrase, iterations: 1_000)
        let arguments = ["pkey", "-passin", "pass:Käse und Brot 42"]
        let found = try Tool.openssl.run(arguments + ["-pubout", "-outform", "DER"], input: pem)
        #expect(found.output == key.publicKey.subjectPublicKeyInfo)
        #expect(try Tool.openssl.run(arguments + ["-check", "-noout"], input: pem).text.contains("Key is valid"))
    }

    @Test("a key that openssl encrypted is opened", arguments: ["RSA", "EC", "ED25519"])
    func madeByOpenSSL(kind: String) throws {
        let options = ["RSA": ["-pkeyopt", "rsa_keygen_bits:2048"], "EC": ["-pkeyopt", "ec_paramgen_curve:P-384"]]
        let plain = try Tool.openssl.run(["genpkey", "-quiet", "-algorithm", kind] + (options[kind] ?? []))
        let pem = try Tool.openssl.run(
            ["pkcs8", "-topk8", "-passout", "pass:secret", "-iter", "3000"],
            input: plain.output
        )
        let publicKey = try Tool.openssl.run(["pkey", "-pubout", "-outform", "DER"], input: plain.output)
        let key = try PrivateKey(encryptedPKCS8PEM: pem.output, passphrase: SecretBytes(utf8: "secret"))
        #expect(key.publicKey.subjectPublicKeyInfo == publicKey.output)
    }

    @Test("resting keys are encrypted by PBKDF2-HMAC-SHA-256, 600000 times, and AES-256-CBC")
    func parameters() throws {
        let pem = try TestKeys.key(.p256).encryptedPKCS8PEM(passphrase: Self.passphrase)
        let text = try Tool.openssl.run(["asn1parse"], input: pem).text
        for word in ["PBES2", "PBKDF2", "INTEGER           :0927C0", "hmacWithSHA256", "aes-256-cbc"] {
            #expect(text.contains(word), "\(word)")
        }
        #expect(text.contains("l=  16 prim: OCTET STRING      [HEX DUMP]"))
    }

    @Test("another passphrase is told from damage", arguments: ["", "Käse", "Käse und Brot 43"])
    func wrongPassphrase(passphrase: String) throws {
        let pem = try TestKeys.key(.p256).encryptedPKCS8PEM(passphrase: Self.passphrase, iterations: 1)
        #expect(throws: PrivateKeyError.wrongPassphrase) {
            try PrivateKey(encryptedPKCS8PEM: pem, passphrase: SecretBytes(utf8: passphrase))
        }
    }

    @Test("a wrong passphrase never opens a key and never crashes, however the padding falls")
    func manyWrongPassphrases() throws {
        let pem = try TestKeys.key(.p256).encryptedPKCS8PEM(passphrase: Self.passphrase, iterations: 1)
        for attempt in 0..<2_000 {
            #expect(throws: PrivateKeyError.wrongPassphrase) {
                try PrivateKey(encryptedPKCS8PEM: pem, passphrase: SecretBytes(utf8: "\(attempt)"))
            }
        }
    }

    @Test("a ciphertext changed anywhere is refused", arguments: [KeyAlgorithm.p256, .rsa2048])
    func damage(algorithm: KeyAlgorithm) throws {
        let pem = try TestKeys.key(algorithm).encryptedPKCS8PEM(passphrase: Self.passphrase, iterations: 1)
        let content = try #require(PEM.blocks(in: String(decoding: pem, as: UTF8.self)).first).content
        for index in stride(from: 0, to: content.count, by: 7) {
            var damaged = content
            damaged[index] ^= 0x40
            let text = PEM(label: "ENCRYPTED PRIVATE KEY", content: damaged).description
            let read = try? PrivateKey(encryptedPKCS8PEM: Array(text.utf8), passphrase: Self.passphrase)
            #expect(read == nil, "octet \(index)")
        }
    }

    @Test(
        "text without an encrypted key is refused",
        arguments: ["", "hello", "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n"]
    )
    func notPEM(text: String) {
        #expect(throws: PrivateKeyError.notPEM) {
            try PrivateKey(encryptedPKCS8PEM: Array(text.utf8), passphrase: Self.passphrase)
        }
    }

    @Test(
        "other schemes and too much work are refused by name",
        arguments: [
            (["-v1", "PBE-SHA1-3DES"], "PBES2"), (["-scrypt"], "PBKDF2"), (["-v2", "aes-128-cbc"], "AES-256"),
            (["-v2prf", "hmacWithSHA1"], "HMAC-SHA-256"),
        ]
    )
    func otherSchemes(options: [String], word: String) throws {
        let plain = try Tool.openssl.run(["genpkey", "-quiet", "-algorithm", "ED25519"])
        let pem = try Tool.openssl.run(["pkcs8", "-topk8", "-passout", "pass:secret"] + options, input: plain.output)
        let error = #expect(throws: PrivateKeyError.self) {
            try PrivateKey(encryptedPKCS8PEM: pem.output, passphrase: SecretBytes(utf8: "secret"))
        }
        #expect(error?.description.contains(word) == true)
        #expect(error != .wrongPassphrase)
    }
}
