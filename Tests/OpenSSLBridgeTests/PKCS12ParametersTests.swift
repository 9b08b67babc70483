// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge
import Testing

/// What `profiles.md` pins, looked up in the bytes.
@Suite("Parameters of PKCS#12 files")
struct PKCS12ParametersTests {
    @Test("modern: PBES2 with AES-256-CBC and SHA-256 everywhere, salts of 16 and 8 octets")
    func modern() throws {
        let made = try TestPKCS12(.p256, .modern, iterations: 12_345)
        let info = try Self.info(made.file)
        let bag = "PBES2, PBKDF2, AES-256-CBC, Iteration 12345, PRF hmacWithSHA256"
        #expect(info.contains("MAC: sha256, Iteration 12345"))
        #expect(info.contains("MAC length: 32, salt length: 8"))
        #expect(info.contains("PKCS7 Encrypted data: \(bag)"))
        #expect(info.contains("Shrouded Keybag: \(bag)"))
        let safes = try Self.safes(made.file)
        #expect(try Self.pbes2SaltCount(try Self.certificateScheme(safes)) == 16)
        #expect(try Self.pbes2SaltCount(try Self.keyScheme(safes)) == 16)
    }

    @Test("compatible: 3DES and SHA-1 everywhere, all salts of 8 octets")
    func compatible() throws {
        let made = try TestPKCS12(.p256, .compatible, iterations: 12_345)
        let info = try Self.info(made.file)
        #expect(info.contains("MAC: sha1, Iteration 12345"))
        #expect(info.contains("MAC length: 20, salt length: 8"))
        #expect(info.contains("PKCS7 Encrypted data: pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 12345"))
        #expect(info.contains("Shrouded Keybag: pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 12345"))
        let safes = try Self.safes(made.file)
        for scheme in [try Self.certificateScheme(safes), try Self.keyScheme(safes)] {
            var parameters = scheme
            #expect(try parameters.readObjectIdentifier().description == "1.2.840.113549.1.12.1.3")
            var salted = try parameters.readInside(.sequence)
            #expect(try salted.read(.octetString).content.count == 8)
            #expect(try salted.readSmallInteger() == 12_345)
        }
    }

    @Test(
        "key and leaf certificate carry the same localKeyID and the name, the issuer carries neither",
        arguments: PKCS12File.Encryption.allCases
    )
    func attributes(encryption: PKCS12File.Encryption) throws {
        let made = try TestPKCS12(.p256, encryption)
        let text = try Tool.openssl.run(
            ["pkcs12", "-nodes", "-passin", "pass:\(TestPKCS12.password)"],
            input: made.file
        ).text
        let identifier = Digest.sha1(made.certificate).map { [$0].hexadecimal.uppercased() + " " }.joined()
        #expect(text.components(of: "localKeyID: \(identifier)") == 2)
        #expect(text.components(of: "localKeyID") == 2)
        #expect(text.components(of: "friendlyName") == 2)
        #expect(text.components(of: "BEGIN CERTIFICATE") == 2)
        #expect(text.components(of: "BEGIN PRIVATE KEY") == 1)
    }

    private static func info(_ file: [UInt8]) throws -> String {
        let outcome = try Tool.openssl.run(
            ["pkcs12", "-info", "-noout", "-passin", "pass:\(TestPKCS12.password)"],
            input: file
        )
        try #require(outcome.status == 0, "\(outcome.text)")
        return outcome.text
    }

    /// The two ContentInfos: certificates encrypted as a whole, then the key bag in plain contents.
    private static func safes(_ file: [UInt8]) throws -> [DERReader] {
        var outer = DERReader(file)
        var fields = try outer.readInside(.sequence)
        #expect(try fields.readSmallInteger() == 3)
        var contents = try fields.readInside(.sequence)
        _ = try contents.readObjectIdentifier()
        var explicit = try contents.readInside(.contextConstructed(0))
        var authenticated = DERReader(try explicit.read(.octetString).content)
        var safes = try authenticated.readInside(.sequence)
        return [try safes.readInside(.sequence), try safes.readInside(.sequence)]
    }

    private static func certificateScheme(_ safes: [DERReader]) throws -> DERReader {
        var info = safes[0]
        #expect(try info.readObjectIdentifier().description == "1.2.840.113549.1.7.6")
        var explicit = try info.readInside(.contextConstructed(0))
        var data = try explicit.readInside(.sequence)
        _ = try data.readSmallInteger()
        var encrypted = try data.readInside(.sequence)
        _ = try encrypted.readObjectIdentifier()
        return try encrypted.readInside(.sequence)
    }

    private static func keyScheme(_ safes: [DERReader]) throws -> DERReader {
        var info = safes[1]
        #expect(try info.readObjectIdentifier().description == "1.2.840.113549.1.7.1")
        var explicit = try info.readInside(.contextConstructed(0))
        var contents = DERReader(try explicit.read(.octetString).content)
        var bags = try contents.readInside(.sequence)
        var bag = try bags.readInside(.sequence)
        _ = try bag.readObjectIdentifier()
        var value = try bag.readInside(.contextConstructed(0))
        var encrypted = try value.readInside(.sequence)
        return try encrypted.readInside(.sequence)
    }

    private static func pbes2SaltCount(_ scheme: DERReader) throws -> Int {
        var scheme = scheme
        #expect(try scheme.readObjectIdentifier().description == "1.2.840.113549.1.5.13")
        var parameters = try scheme.readInside(.sequence)
        var derivation = try parameters.readInside(.sequence)
        _ = try derivation.readObjectIdentifier()
        var salted = try derivation.readInside(.sequence)
        return try salted.read(.octetString).content.count
    }
}

extension String {
    /// How often a text stands within this one.
    fileprivate func components(of text: String) -> Int {
        let all = Array(utf8)
        let part = Array(text.utf8)
        return all.indices.count { all[$0...].starts(with: part) }
    }
}
