// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge
import Testing

@Suite("Certification requests")
struct CertificationRequestTests {
    private static let subject = TestDER.name("Anna Beispiel")

    /// A request whose info is altered before it is signed.
    private static func request(
        version: [UInt8] = [0],
        keyInfo: [UInt8]? = nil,
        attributes: [UInt8] = [],
        signer: PrivateKey
    ) throws -> [UInt8] {
        let toBeSigned = DERWriter.encode { writer in
            writer.write(.sequence) { info in
                info.write(.integer, version)
                info.append(subject)
                info.append(keyInfo ?? signer.publicKey.subjectPublicKeyInfo)
                info.write(.contextConstructed(0), attributes)
            }
        }
        return SignedEnvelope(
            toBeSigned: toBeSigned,
            signatureAlgorithm: signer.signatureAlgorithmIdentifier,
            signature: try signer.sign(toBeSigned)
        ).derEncoded
    }

    @Test(
        "a request made here is read back, signature and all",
        arguments: [KeyAlgorithm.rsa2048, .p256, .p384, .ed25519]
    )
    func roundTrip(algorithm: KeyAlgorithm) throws {
        let key = try TestKeys.key(algorithm)
        let der = try CertificationRequest.make(
            key: key,
            subject: Self.subject,
            extensions: [TestDER.alternativeName("anna@example.org")]
        )
        let request = try CertificationRequest(der: der)
        try request.verifySignature()
        #expect(request.publicKey == key.publicKey)
        #expect(request.requestedSubject == Self.subject)
        #expect(request.hasSubject)
        #expect(request.requestedExtensionIdentifiers.map(\.description) == ["2.5.29.17"])
        #expect(request.attributeIdentifiers.map(\.description) == ["1.2.840.113549.1.9.14"])
    }

    @Test("openssl verifies a request made here and sees its address")
    func judgedByOpenSSL() throws {
        let der = try CertificationRequest.make(
            key: try TestKeys.key(.p256),
            subject: Self.subject,
            extensions: [TestDER.alternativeName("anna@example.org")]
        )
        let outcome = try Tool.openssl.run(["req", "-inform", "DER", "-verify", "-noout", "-text"], input: der)
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("verify OK"))
        #expect(outcome.text.contains("email:anna@example.org"))
    }

    private static let optionsOfOpenSSL: [[String]] = [
        ["-newkey", "rsa:2048"],
        ["-newkey", "rsa:2048", "-sha512"],
        ["-newkey", "rsa:2048", "-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:32"],
        ["-newkey", "rsa:2048", "-sigopt", "rsa_padding_mode:pss"],
        ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"],
        ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-384", "-sha512"],
        ["-newkey", "ed25519"],
        ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-newhdr"],
    ]

    @Test("a request of openssl is read in PEM and verified", arguments: optionsOfOpenSSL)
    func madeByOpenSSL(options: [String]) throws {
        let pem = try Self.openssl(options)
        let request = try CertificationRequest(pem: pem)
        try request.verifySignature()
        try request.publicKey.assess()
    }

    @Test("what a request asks for is listed")
    func wishes() throws {
        let pem = try Self.openssl([
            "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-addext", "basicConstraints=critical,CA:TRUE",
            "-addext", "extendedKeyUsage=serverAuth",
        ])
        let request = try CertificationRequest(pem: pem)
        #expect(request.requestedExtensionIdentifiers.map(\.description) == ["2.5.29.19", "2.5.29.37"])
        #expect(request.requestedExtensions.first?.value.hexadecimal == "30030101ff")
    }

    private static func openssl(_ options: [String]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "request.pem")
        let outcome = try Tool.openssl.run(
            ["req", "-new", "-nodes", "-subj", "/CN=Anna", "-keyout", "/dev/null", "-out", path] + options
        )
        try #require(outcome.status == 0, "\(outcome.text)")
        return try folder.read("request.pem")
    }

    @Test("a broken signature is refused", arguments: [KeyAlgorithm.rsa2048, .p256, .ed25519])
    func brokenSignature(algorithm: KeyAlgorithm) throws {
        var der = try Self.request(signer: try TestKeys.key(algorithm))
        der[der.count - 1] ^= 1
        let request = try CertificationRequest(der: der)
        #expect(throws: CertificationRequestError.badSignature) { try request.verifySignature() }
    }

    @Test("a request signed by another key is refused")
    func signedByAnother() throws {
        let other = try PrivateKey.generate(.p256).publicKey.subjectPublicKeyInfo
        let request = try CertificationRequest(
            der: try Self.request(keyInfo: other, signer: try TestKeys.key(.p256))
        )
        #expect(throws: CertificationRequestError.badSignature) { try request.verifySignature() }
    }

    @Test("a version other than 0 is refused", arguments: [[1], [2], [0x7f], [0xff], [0x01, 0x00]] as [[UInt8]])
    func version(octets: [UInt8]) throws {
        let der = try Self.request(version: octets, signer: try TestKeys.key(.p256))
        #expect(throws: CertificationRequestError.unsupportedVersion) { try CertificationRequest(der: der) }
    }

    @Test("more than 16 KiB is refused, 16 KiB are read")
    func size() throws {
        let key = try TestKeys.key(.p256)
        let empty = try CertificationRequest.make(key: key, subject: Self.subject, extensions: [])
        let filler = 16_384 - empty.count - 40
        let fitting = try Self.request(attributes: Self.attribute(ofAbout: filler), signer: key)
        #expect(fitting.count <= 16_384)
        _ = try CertificationRequest(der: fitting)
        let large = try Self.request(attributes: Self.attribute(ofAbout: filler + 100), signer: key)
        #expect(throws: CertificationRequestError.tooLarge(large.count)) { try CertificationRequest(der: large) }
        #expect(throws: CertificationRequestError.tooLarge(40_000)) {
            try CertificationRequest(pem: [UInt8](repeating: 0x41, count: 40_000))
        }
    }

    private static func attribute(ofAbout count: Int) -> [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { attribute in
                TestDER.write(&attribute, "1.2.840.113549.1.9.2")
                attribute.write(.set) { $0.write(.utf8String, [UInt8](repeating: 0x41, count: count)) }
            }
        }
    }

    private static let refusedKeys: [(keyInfo: [UInt8], reason: PublicKeyError)] = [
        (TestDER.rsaKeyInfo(modulus: Modulus.good), .negativeModulus),
        (TestDER.rsaKeyInfo(modulus: TestDER.positive(Modulus.of2047Bits)), .modulusSize(2047)),
        (TestDER.rsaKeyInfo(modulus: TestDER.positive(Array(Modulus.good.prefix(128)))), .modulusSize(1024)),
        (
            TestDER.keyInfo(
                TestDER.ecPublicKey,
                parameters: TestDER.curve("1.2.840.10045.3.1.7"),
                keyBits: [4] + [UInt8](repeating: 1, count: 64)
            ),
            .pointNotOnCurve
        ),
    ]

    @Test("a request with a bad key is refused for that reason", arguments: refusedKeys)
    func badKey(keyInfo: [UInt8], reason: PublicKeyError) throws {
        let der = try Self.request(keyInfo: keyInfo, signer: try TestKeys.key(.p256))
        #expect(throws: CertificationRequestError.key(reason)) { try CertificationRequest(der: der) }
    }

    @Test("keys of openssl that are not taken are refused", arguments: ["secp256k1", "P-521", "prime192v1"])
    func unknownCurve(name: String) throws {
        let pem = try Self.openssl(["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:\(name)"])
        let error = #expect(throws: CertificationRequestError.self) { try CertificationRequest(pem: pem) }
        guard case .key(.unknownCurve) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("explicit curve parameters are refused though the curve is P-256")
    func explicitCurve() throws {
        let pem = try Self.openssl([
            "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-pkeyopt", "ec_param_enc:explicit",
        ])
        #expect(throws: CertificationRequestError.key(.explicitCurve)) { try CertificationRequest(pem: pem) }
    }

    @Test(
        "a request signed over SHA-1 is refused and says why",
        arguments: [
            ["-newkey", "rsa:2048", "-sha1"], ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-sha1"],
        ]
    )
    func weakDigest(options: [String]) throws {
        let request = try CertificationRequest(pem: try Self.openssl(options))
        let error = #expect(throws: CertificationRequestError.self) { try request.verifySignature() }
        guard case .unsupportedSignatureAlgorithm(let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains("SHA1") || reason.contains("sha1"))
    }

    @Test(
        "text without a request is refused",
        arguments: ["", "hello", "-----BEGIN CERTIFICATE REQUEST-----\n*\n-----END CERTIFICATE REQUEST-----"]
    )
    func notPEM(text: String) {
        #expect(throws: CertificationRequestError.notPEM) { try CertificationRequest(pem: Array(text.utf8)) }
    }

    @Test("a request cut off anywhere, or with an octet behind it, is refused and nothing crashes")
    func damage() throws {
        let der = try CertificationRequest.make(
            key: try TestKeys.key(.p256),
            subject: Self.subject,
            extensions: [TestDER.alternativeName("anna@example.org")]
        )
        for count in 0..<der.count {
            #expect(throws: CertificationRequestError.self) {
                try CertificationRequest(der: Array(der.prefix(count)))
            }
        }
        #expect(throws: CertificationRequestError.self) { try CertificationRequest(der: der + [0]) }
        for index in der.indices {
            var changed = der
            changed[index] ^= 0x01
            // One octet changed is never still a request whose signature holds.
            #expect(throws: CertificationRequestError.self) {
                try CertificationRequest(der: changed).verifySignature()
            }
        }
    }
}
