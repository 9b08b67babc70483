// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge
import Testing

@Suite("Strength of public keys")
struct PublicKeyAssessmentTests {
    private static func key(_ modulus: [UInt8], exponent: [UInt8] = [1, 0, 1]) throws -> PublicKey {
        try PublicKey(
            subjectPublicKeyInfo: TestDER.rsaKeyInfo(modulus: TestDER.positive(modulus), exponent: exponent)
        )
    }

    @Test("keys made here are strong", arguments: [KeyAlgorithm.rsa2048, .rsa3072, .p256, .p384, .ed25519])
    func ownKeys(algorithm: KeyAlgorithm) throws {
        try TestKeys.key(algorithm).publicKey.assess()
    }

    @Test("a modulus of unrelated primes is strong")
    func goodModulus() throws {
        try Self.key(Modulus.good).assess()
    }

    @Test(
        "an exponent other than 65537 is refused",
        arguments: [[1], [3], [0x01, 0x00, 0x03], [1, 0, 0, 0, 1]] as [[UInt8]]
    )
    func exponent(octets: [UInt8]) throws {
        let key = try Self.key(Modulus.good, exponent: octets)
        #expect(throws: PublicKeyError.exponent(octets.hexadecimal)) { try key.assess() }
    }

    @Test("a modulus with the structure of ROCA is refused")
    func roca() throws {
        let key = try Self.key(Modulus.rocaStructure)
        #expect(throws: PublicKeyError.rocaStructure) { try key.assess() }
    }

    @Test("the largest of the small primes is found as a factor")
    func smallFactor() throws {
        let key = try Self.key(Modulus.divisibleBy751)
        #expect(throws: PublicKeyError.smallFactor(751)) { try key.assess() }
    }

    @Test(
        "primes that Fermat's method finds within 110 rounds are refused",
        arguments: [Modulus.closePrimes, Modulus.foundInRound99]
    )
    func closePrimes(modulus: [UInt8]) throws {
        let key = try Self.key(modulus)
        #expect(throws: PublicKeyError.closePrimes) { try key.assess() }
    }

    @Test("primes that Fermat's method finds only later pass")
    func primesApart() throws {
        try Self.key(Modulus.foundInRound130).assess()
    }
}
