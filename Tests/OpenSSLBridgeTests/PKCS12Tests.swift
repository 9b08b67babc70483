// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Testing

@testable import OpenSSLBridge

@Suite("PKCS#12 files")
struct PKCS12Tests {
    static let encryptions = PKCS12File.Encryption.allCases

    @Test("a file comes back as it was made", arguments: encryptions, [KeyAlgorithm.rsa2048, .p256, .ed25519])
    func roundTrip(encryption: PKCS12File.Encryption, algorithm: KeyAlgorithm) throws {
        let made = try TestPKCS12(algorithm, encryption)
        let opened = try PKCS12File(opening: made.file, password: made.password)
        #expect(opened.certificates == [made.certificate, made.issuer])
        #expect(opened.friendlyName == TestPKCS12.friendlyName)
        #expect(opened.privateKeyMatches(subjectPublicKeyInfo: made.key.publicKey.subjectPublicKeyInfo))
        #expect(try opened.privateKey()?.publicKey == made.key.publicKey)
        try made.check()
    }

    @Test("the check before handing out sees another key, certificate and chain")
    func check() throws {
        let made = try TestPKCS12(.p256, .modern)
        let other = try TestPKCS12(.p384, .modern)
        #expect(throws: PKCS12Error.doesNotHold("key")) { try made.check(key: other.key) }
        #expect(throws: PKCS12Error.doesNotHold("certificate")) { try made.check(certificate: other.certificate) }
        #expect(throws: PKCS12Error.doesNotHold("chain")) { try made.check(chain: []) }
        #expect(throws: PKCS12Error.doesNotHold("chain")) { try made.check(chain: [other.issuer]) }
    }

    @Test("another password is told from damage", arguments: encryptions, ["", "Grüße an alle", "grüße an alle 1"])
    func wrongPassword(encryption: PKCS12File.Encryption, password: String) throws {
        let made = try TestPKCS12(.p256, encryption)
        #expect(throws: PKCS12Error.wrongPassword) {
            try PKCS12File(opening: made.file, password: SecretBytes(utf8: password))
        }
    }

    @Test("two files of one key share neither salt nor ciphertext")
    func freshSalts() throws {
        let first = try TestPKCS12(.p256, .modern)
        let second = try TestPKCS12(.p256, .modern)
        #expect(first.file != second.file)
    }

    @Test("a file changed or cut off anywhere is refused and nothing crashes", arguments: encryptions)
    func damage(encryption: PKCS12File.Encryption) throws {
        let made = try TestPKCS12(.p256, encryption, iterations: 1)
        for index in made.file.indices {
            var changed = made.file
            changed[index] ^= 0x21
            let opened = try? PKCS12File(opening: changed, password: made.password)
            // Outside the MAC lie the version and the digest's empty parameters; libcrypto looks at neither.
            #expect(opened == nil || opened?.certificates == [made.certificate, made.issuer], "octet \(index)")
            #expect(throws: PKCS12Error.self) {
                try PKCS12File(opening: Array(made.file.prefix(index)), password: made.password)
            }
        }
        #expect(throws: PKCS12Error.self) { try PKCS12File(opening: made.file + [0], password: made.password) }
    }

    @Test(
        "a file of openssl is opened, with the key's certificate first",
        arguments: [
            [], ["-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES", "-macalg", "sha1"], ["-keypbe", "NONE"],
        ] as [[String]]
    )
    func madeByOpenSSL(options: [String]) throws {
        let made = try TestPKCS12(.p256, .modern)
        let file = try made.exportedByOpenSSL(options: options)
        let opened = try PKCS12File(opening: file, password: made.password)
        #expect(opened.certificates.first == made.certificate)
        #expect(opened.certificates.count == 2)
        #expect(opened.privateKeyMatches(subjectPublicKeyInfo: made.key.publicKey.subjectPublicKeyInfo))
    }

    @Test("a file without MAC is refused")
    func withoutMAC() throws {
        let made = try TestPKCS12(.p256, .modern)
        let file = try made.exportedByOpenSSL(options: ["-nomac"])
        #expect(throws: PKCS12Error.withoutIntegrity) { try PKCS12File(opening: file, password: made.password) }
    }

    @Test("a file that asks for a billion iterations is refused without doing them")
    func tooMuchWork() throws {
        let made = try TestPKCS12(.p256, .modern, iterations: 1_000)
        // 1000 is 03e8; the last one in the file is the MAC's.
        let position = try #require(
            made.file.indices.dropLast(3).last { made.file[$0...].starts(with: [2, 2, 3, 0xe8]) }
        )
        let tail: [UInt8] = [2, 4, 0x3b, 0x9a, 0xca, 0x00]
        let file = try Self.lengthened(made.file, by: tail.count - 4, replacingTailFrom: position, with: tail)
        let error = #expect(throws: PKCS12Error.self) { try PKCS12File(opening: file, password: made.password) }
        guard case .unsupportedEncryption = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("the certificates come without opening the key, the key's own first", arguments: encryptions)
    func certificatesAlone(encryption: PKCS12File.Encryption) throws {
        let made = try TestPKCS12(.p256, encryption, iterations: 1_000)
        let found = try PKCS12File.certificates(in: made.file, password: made.password)
        #expect(found == [made.certificate, made.issuer])
        #expect(throws: PKCS12Error.wrongPassword) {
            try PKCS12File.certificates(in: made.file, password: SecretBytes(utf8: "another password"))
        }
    }

    @Test("the work of all parts together is bounded, however they share it")
    func workInParts() throws {
        let made = try TestPKCS12(.p256, .modern, iterations: 1_000)
        _ = try PKCS12File(opening: made.file, password: made.password, mostIterations: 3_000)
        #expect(throws: PKCS12Error.unsupportedEncryption("too many iterations over all parts of the file")) {
            try PKCS12File(opening: made.file, password: made.password, mostIterations: 2_999)
        }
    }

    /// Replaces the last INTEGER of the file and mends the two lengths around it.
    private static func lengthened(
        _ file: [UInt8],
        by count: Int,
        replacingTailFrom position: Int,
        with tail: [UInt8]
    ) throws -> [UInt8] {
        var outer = DERReader(file)
        var fields = try outer.readInside(.sequence)
        let version = try fields.readAny().encoded
        let contents = try fields.readAny().encoded
        let authentication = try fields.readAny().content
        return DERWriter.encode { writer in
            writer.write(.sequence) { pfx in
                pfx.append(version)
                pfx.append(contents)
                pfx.write(.sequence, Array(authentication[..<position]) + tail)
            }
        }
    }
}
