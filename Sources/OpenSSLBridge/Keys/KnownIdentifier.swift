// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

/// The object identifiers that key, signature and PKCS#12 formats are made of.
enum KnownIdentifier {
    static let rsaEncryption = named("1.2.840.113549.1.1.1")
    static let mgf1 = named("1.2.840.113549.1.1.8")
    static let rsassaPSS = named("1.2.840.113549.1.1.10")
    static let ecPublicKey = named("1.2.840.10045.2.1")
    static let p256 = named("1.2.840.10045.3.1.7")
    static let p384 = named("1.3.132.0.34")
    static let ed25519 = named("1.3.101.112")

    static let sha256 = named("2.16.840.1.101.3.4.2.1")
    static let sha384 = named("2.16.840.1.101.3.4.2.2")
    static let sha512 = named("2.16.840.1.101.3.4.2.3")
    static let sha1 = named("1.3.14.3.2.26")

    static let extensionRequest = named("1.2.840.113549.1.9.14")
    /// Microsoft's own identifier of the same attribute.
    static let extensionRequestByMicrosoft = named("1.3.6.1.4.1.311.2.1.14")

    static let data = named("1.2.840.113549.1.7.1")
    static let encryptedData = named("1.2.840.113549.1.7.6")
    static let friendlyName = named("1.2.840.113549.1.9.20")
    static let localKeyID = named("1.2.840.113549.1.9.21")
    static let x509Certificate = named("1.2.840.113549.1.9.22.1")
    static let shroudedKeyBag = named("1.2.840.113549.1.12.10.1.2")
    static let certificateBag = named("1.2.840.113549.1.12.10.1.3")

    static let tripleDESBySHA1 = named("1.2.840.113549.1.12.1.3")
    static let pbkdf2 = named("1.2.840.113549.1.5.12")
    static let pbes2 = named("1.2.840.113549.1.5.13")
    static let hmacWithSHA256 = named("1.2.840.113549.2.9")
    static let aes256CBC = named("2.16.840.1.101.3.4.1.42")

    /// Turns a constant of ours into an identifier; also used by the signature algorithms' table.
    static func named(_ dotted: String) -> ObjectIdentifier {
        guard let identifier = ObjectIdentifier(dotted) else {
            preconditionFailure("\(dotted) is a misspelt constant")
        }
        return identifier
    }
}
