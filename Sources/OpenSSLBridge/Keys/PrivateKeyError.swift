// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Why a private key could not be made, read or written.
public enum PrivateKeyError: Error, Sendable, Hashable {
    /// There is no PEM block `ENCRYPTED PRIVATE KEY`.
    case notPEM
    /// The encrypted key's outer form is not PKCS#8, or asks for more work than Siegel does.
    case unsupportedEncryption(String)
    /// The passphrase does not open it.
    case wrongPassphrase
    /// What was inside is not a private key in PKCS#8, or its parts do not belong together.
    case malformed
    /// The public half is one that Siegel does not take.
    case publicHalf(PublicKeyError)
    /// libcrypto failed.
    case library(OpenSSLError)
}

extension PrivateKeyError: CustomStringConvertible {
    /// What is wrong and what would be right, in one line; never anything of the key.
    public var description: String {
        switch self {
        case .notPEM: "no PEM block ENCRYPTED PRIVATE KEY was found"
        case .unsupportedEncryption(let reason):
            "the key's encryption is not taken: \(reason); PBES2 with PBKDF2-HMAC-SHA-256 and AES-256-CBC is"
        case .wrongPassphrase: "the passphrase does not open the key"
        case .malformed: "what the passphrase opened is not a private key whose parts belong together"
        case .publicHalf(let error): error.description
        case .library(let error): error.description
        }
    }
}
