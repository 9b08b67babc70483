// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge
import Testing

/// A PKCS#12 file and all that went into it.
struct TestPKCS12 {
    static let friendlyName = "büro@example.org"
    static let password = "Grüße an alle 1"

    let key: PrivateKey
    let certificate: [UInt8]
    let issuer: [UInt8]
    let password: SecretBytes
    let file: [UInt8]

    init(
        _ algorithm: KeyAlgorithm,
        _ encryption: PKCS12File.Encryption,
        password text: String = password,
        iterations: Int = 2_000
    ) throws {
        let issuingKey = try TestKeys.key(.p256)
        key = try TestKeys.key(algorithm)
        certificate = try TestDER.certificate("Leaf", key: key.publicKey, signer: issuingKey)
        issuer = try TestDER.certificate("Test CA", key: issuingKey.publicKey, signer: issuingKey)
        password = SecretBytes(utf8: text)
        file = try PKCS12File.make(
            key: key,
            certificate: certificate,
            chain: [issuer],
            friendlyName: Self.friendlyName,
            password: password,
            encryption: encryption,
            iterations: iterations
        )
    }

    /// The check before handing out, with one part exchanged.
    func check(key: PrivateKey? = nil, certificate: [UInt8]? = nil, chain: [[UInt8]]? = nil) throws {
        try PKCS12File.check(
            file,
            password: password,
            holds: key ?? self.key,
            certificate: certificate ?? self.certificate,
            chain: chain ?? [issuer]
        )
    }

    /// The same key and certificates, in a file that openssl made.
    func exportedByOpenSSL(options: [String]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let pems = [certificate, issuer].map { PEM(label: "CERTIFICATE", content: $0).description }.joined()
        let keyPEM = try key.encryptedPKCS8PEM(passphrase: SecretBytes(utf8: "k"), iterations: 1)
        let input = try folder.write(keyPEM + Array(pems.utf8), as: "all.pem")
        let outcome = try Tool.openssl.run(
            [
                "pkcs12", "-export", "-in", input, "-passin", "pass:k", "-passout", "pass:\(Self.password)",
                "-name", "x", "-out", folder.path(of: "file.p12"),
            ] + options
        )
        try #require(outcome.status == 0, "\(outcome.text)")
        return try folder.read("file.p12")
    }
}
