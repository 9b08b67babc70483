// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge
import Testing

@Suite("Public keys")
struct PublicKeyTests {
    @Test("a key comes back from its encoding", arguments: [KeyAlgorithm.rsa2048, .p256, .p384, .ed25519])
    func roundTrip(algorithm: KeyAlgorithm) throws {
        let key = try TestKeys.key(algorithm).publicKey
        let read = try PublicKey(subjectPublicKeyInfo: key.subjectPublicKeyInfo)
        #expect(read == key)
        #expect(read.algorithm == algorithm)
        #expect(read.fingerprint == Digest.sha256(key.subjectPublicKeyInfo))
    }

    @Test("the encoding is the one that openssl writes", arguments: [KeyAlgorithm.rsa2048, .p256, .p384, .ed25519])
    func sameAsOpenSSL(algorithm: KeyAlgorithm) throws {
        let encoded = try TestKeys.key(algorithm).publicKey.subjectPublicKeyInfo
        let outcome = try Tool.openssl.run(["pkey", "-pubin", "-inform", "DER", "-outform", "DER"], input: encoded)
        #expect(outcome.status == 0)
        #expect(outcome.output == encoded)
    }

    @Test("the key identifier is SHA-1 of the key bits")
    func keyIdentifier() throws {
        let key = try TestKeys.key(.p256).publicKey
        #expect(key.keyIdentifier == Digest.sha1(Array(key.subjectPublicKeyInfo.suffix(65))))
    }

    private static let anyPoint = [0x04] + [UInt8](repeating: 0x11, count: 64)
    private static let p256 = TestDER.curve("1.2.840.10045.3.1.7")
    private static let null: [UInt8] = [0x05, 0x00]

    private static let refused: [(encoded: [UInt8], reason: PublicKeyError)] = [
        (
            TestDER.rsaKeyInfo(modulus: Modulus.good),
            .negativeModulus
        ),
        (
            TestDER.rsaKeyInfo(modulus: TestDER.positive(Modulus.good.dropLast() + [0xfe])),
            .evenModulus
        ),
        (
            TestDER.rsaKeyInfo(modulus: TestDER.positive(Modulus.of2047Bits)),
            .modulusSize(2047)
        ),
        (
            TestDER.rsaKeyInfo(modulus: TestDER.positive(Array(Modulus.good.prefix(128)))),
            .modulusSize(1024)
        ),
        (
            TestDER.rsaKeyInfo(modulus: TestDER.positive(Modulus.good + Modulus.good + Modulus.good)),
            .modulusSize(6144)
        ),
        (
            TestDER.rsaKeyInfo(modulus: TestDER.positive(Modulus.good), exponent: [0xff]),
            .impossibleExponent
        ),
        (
            TestDER.rsaKeyInfo(modulus: TestDER.positive(Modulus.good), exponent: [0x02]),
            .impossibleExponent
        ),
        (
            TestDER.keyInfo(TestDER.ecPublicKey, parameters: p256, keyBits: anyPoint),
            .pointNotOnCurve
        ),
        (
            TestDER.keyInfo(TestDER.ecPublicKey, parameters: p256, keyBits: [0x02] + anyPoint[1...32]),
            .pointNotUncompressed(expectedCount: 65, count: 33)
        ),
        (
            TestDER.keyInfo(TestDER.ecPublicKey, parameters: p256, keyBits: [0x00]),
            .pointNotUncompressed(expectedCount: 65, count: 1)
        ),
        (
            TestDER.keyInfo(TestDER.ecPublicKey, parameters: [0x30, 0x00], keyBits: anyPoint),
            .explicitCurve
        ),
    ]

    @Test("a key of a wrong form is refused with its own reason", arguments: refused)
    func refusal(encoded: [UInt8], reason: PublicKeyError) {
        #expect(throws: reason) { try PublicKey(subjectPublicKeyInfo: encoded) }
        #expect(!reason.description.isEmpty)
    }

    @Test("another curve, algorithm or parameter is refused and named")
    func identifiersInRefusals() throws {
        let secp256k1 = try #require(ObjectIdentifier("1.3.132.0.10"))
        let ecPublicKey = try #require(ObjectIdentifier(TestDER.ecPublicKey))
        let x25519 = try #require(ObjectIdentifier("1.3.101.110"))
        let rsaEncryption = try #require(ObjectIdentifier(TestDER.rsaEncryption))
        let cases: [(encoded: [UInt8], reason: PublicKeyError)] = [
            (
                TestDER.keyInfo(
                    TestDER.ecPublicKey,
                    parameters: TestDER.curve("1.3.132.0.10"),
                    keyBits: Self.anyPoint
                ),
                .unknownCurve(secp256k1)
            ),
            (
                TestDER.keyInfo(TestDER.ecPublicKey, parameters: Self.null, keyBits: Self.anyPoint),
                .wrongAlgorithmParameters(ecPublicKey)
            ),
            (
                TestDER.keyInfo("1.3.101.110", parameters: [], keyBits: Array(repeating: 9, count: 32)),
                .unsupportedAlgorithm(x25519)
            ),
            (
                TestDER.keyInfo(TestDER.rsaEncryption, parameters: [], keyBits: [0x30, 0x00]),
                .wrongAlgorithmParameters(rsaEncryption)
            ),
            (
                TestDER.keyInfo("1.3.101.112", parameters: [], keyBits: Array(repeating: 9, count: 31)),
                .edwardsKeyLength(31)
            ),
        ]
        for (encoded, reason) in cases {
            #expect(throws: reason) { try PublicKey(subjectPublicKeyInfo: encoded) }
        }
    }

    @Test("a key cut off anywhere, or with an octet behind it, is refused and nothing crashes")
    func damage() throws {
        let encoded = try TestKeys.key(.rsa2048).publicKey.subjectPublicKeyInfo
        for count in 0..<encoded.count {
            #expect(throws: PublicKeyError.self) {
                try PublicKey(subjectPublicKeyInfo: Array(encoded.prefix(count)))
            }
        }
        #expect(throws: PublicKeyError.self) { try PublicKey(subjectPublicKeyInfo: encoded + [0]) }
    }

    @Test("keys are read and used by many tasks at once", arguments: [KeyAlgorithm.p256, .p384])
    func concurrency(algorithm: KeyAlgorithm) async throws {
        let key = try TestKeys.key(algorithm)
        let message = Array("together".utf8)
        let identifier = key.signatureAlgorithmIdentifier
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<50 {
                        let read = try PublicKey(subjectPublicKeyInfo: key.publicKey.subjectPublicKeyInfo)
                        let signature = try key.sign(message)
                        try read.verify(signature: signature, algorithmIdentifier: identifier, message: message)
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
