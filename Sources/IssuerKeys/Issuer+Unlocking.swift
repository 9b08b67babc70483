// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel
public import OpenSSLBridge

extension Issuer {
    /// Opens an issuer's files.
    ///
    /// - Parameters:
    ///   - name: The name of the issuer.
    ///   - certificatePEM: The certificate file.
    ///   - keyPEM: The encrypted PKCS#8 key file.
    ///   - passphrase: Opens the key.
    ///   - lanes: How many threads sign.
    /// - Returns: The issuer, ready to sign.
    /// - Throws: `IssuerKeyError`, naming the issuer and what is wrong.
    public static func unlock(
        name: String,
        certificatePEM: String,
        keyPEM: [UInt8],
        passphrase: SecretBytes,
        lanes: Int
    ) throws(IssuerKeyError) -> Issuer {
        guard let encoded = Certificate.encodings(inPEM: certificatePEM).first else {
            throw .certificate(issuer: name, reason: "no PEM block CERTIFICATE")
        }
        let certificate: Certificate
        do { certificate = try Certificate(derEncoded: encoded) } catch {
            throw .certificate(issuer: name, reason: "\(error)")
        }
        let key: PrivateKey
        do { key = try PrivateKey(encryptedPKCS8PEM: keyPEM, passphrase: passphrase) } catch {
            throw .key(issuer: name, reason: "\(error)")
        }
        return try Issuer(name: name, certificate: certificate, key: key, lanes: lanes)
    }
}
