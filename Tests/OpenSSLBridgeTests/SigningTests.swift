// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge
import Testing

@Suite("Signatures")
struct SigningTests {
    private static let message = Array("to be signed".utf8)

    private static let expected: [(KeyAlgorithm, String)] = [
        (.rsa2048, "300d06092a864886f70d01010b0500"),
        (.p256, "300a06082a8648ce3d040302"),
        (.p384, "300a06082a8648ce3d040303"),
        (.ed25519, "300506032b6570"),
    ]

    @Test("each kind of key signs with the digest that goes with it, and its public half verifies", arguments: expected)
    func signsAndVerifies(algorithm: KeyAlgorithm, identifier: String) throws {
        let key = try TestKeys.key(algorithm)
        #expect(key.signatureAlgorithmIdentifier.hexadecimal == identifier)
        try key.publicKey.verify(
            signature: try key.sign(Self.message),
            algorithmIdentifier: key.signatureAlgorithmIdentifier,
            message: Self.message
        )
    }

    @Test("RSA-4096 signs with SHA-384")
    func largeKey() throws {
        let key = try PrivateKey.generate(.rsa4096)
        #expect(key.signatureAlgorithmIdentifier.hexadecimal == "300d06092a864886f70d01010c0500")
        let signature = try key.sign(Self.message)
        #expect(signature.count == 512)
        try key.publicKey.verify(
            signature: signature,
            algorithmIdentifier: key.signatureAlgorithmIdentifier,
            message: Self.message
        )
    }

    @Test(
        "a changed message, signature or key does not verify",
        arguments: [KeyAlgorithm.rsa2048, .p256, .p384, .ed25519]
    )
    func refusesChanges(algorithm: KeyAlgorithm) throws {
        let key = try TestKeys.key(algorithm)
        let identifier = key.signatureAlgorithmIdentifier
        var signature = try key.sign(Self.message)
        #expect(throws: SignatureError.doesNotVerify) {
            try key.publicKey.verify(signature: signature, algorithmIdentifier: identifier, message: [])
        }
        signature[signature.count - 1] ^= 1
        #expect(throws: SignatureError.doesNotVerify) {
            try key.publicKey.verify(signature: signature, algorithmIdentifier: identifier, message: Self.message)
        }
        #expect(throws: SignatureError.doesNotVerify) {
            try key.publicKey.verify(signature: [], algorithmIdentifier: identifier, message: Self.message)
        }
    }

    @Test("the algorithm of another kind of key does not fit")
    func otherFamily() throws {
        let rsa = try TestKeys.key(.rsa2048)
        let curve = try TestKeys.key(.p256)
        #expect(throws: SignatureError.algorithmDoesNotFit(.p256)) {
            try curve.publicKey.verify(
                signature: [1],
                algorithmIdentifier: rsa.signatureAlgorithmIdentifier,
                message: Self.message
            )
        }
    }

    private static let refusedIdentifiers = [
        "300d06092a864886f70d0101050500": "sha1WithRSAEncryption",
        "300906072a8648ce3d0401": "ecdsa-with-SHA1",
        "300c06082a8648ce3d0403020500": "parameters",
        "300d06092a864886f70d01010a3000": "RSASSA-PSS",
        "300b06092a864886f70d01010a": "RSASSA-PSS",
        "3003060101": "1",
        "": "cannot be read",
    ]

    @Test("weak, unknown and misshapen algorithms are refused and named", arguments: refusedIdentifiers)
    func refusedAlgorithm(identifier: String, word: String) throws {
        let octets = [UInt8](hexadecimal: identifier) ?? []
        let error = #expect(throws: SignatureError.self) {
            try TestKeys.key(.p256).publicKey.verify(signature: [], algorithmIdentifier: octets, message: [])
        }
        #expect(error?.description.contains(word) == true)
        #expect(error != .doesNotVerify)
    }

    @Test("signing and verifying in pieces is the same as at once", arguments: [KeyAlgorithm.rsa2048, .p256])
    func streams(algorithm: KeyAlgorithm) throws {
        let key = try TestKeys.key(algorithm)
        let signer = try key.makeSigner()
        try signer.update(Self.message[..<5])
        try signer.update(Self.message[5...])
        let signature = try signer.finish()
        let identifier = key.signatureAlgorithmIdentifier
        try key.publicKey.verify(signature: signature, algorithmIdentifier: identifier, message: Self.message)

        let verifier = try key.publicKey.makeVerifier(algorithmIdentifier: identifier)
        try verifier.update(Self.message[...])
        try verifier.finish(signature: signature)

        let other = try key.publicKey.makeVerifier(algorithmIdentifier: identifier)
        try other.update(Self.message[1...])
        #expect(throws: SignatureError.doesNotVerify) { try other.finish(signature: signature) }
    }

    @Test(
        "openssl accepts a certificate that was signed here",
        arguments: [KeyAlgorithm.rsa2048, .p256, .p384, .ed25519]
    )
    func judgedByOpenSSL(algorithm: KeyAlgorithm) throws {
        let key = try TestKeys.key(algorithm)
        let certificate = try TestDER.certificate("Test CA", key: key.publicKey, signer: key)
        let folder = try TemporaryFolder()
        let path = try folder.write(
            Array(PEM(label: "CERTIFICATE", content: certificate).description.utf8),
            as: "certificate.pem"
        )
        let outcome = try Tool.openssl.run(["verify", "-check_ss_sig", "-CAfile", path, path])
        #expect(outcome.status == 0, "\(outcome.text)")
    }
}
