// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A PKCS#12 file that was opened: a key, its certificate and the certificates above it.
public struct PKCS12File: Sendable {
    /// Which parameters a file is made with; `profiles.md` pins every one of them.
    public enum Encryption: String, Sendable, Hashable, CaseIterable {
        /// PBES2 with PBKDF2-HMAC-SHA-256 and AES-256-CBC; MAC with HMAC-SHA-256.
        case modern
        /// pbeWithSHAAnd3-KeyTripleDES-CBC; MAC with HMAC-SHA-1: for old Windows, macOS, Android and gpgsm.
        case compatible
    }

    /// All certificates as DER: the key's first if the file says which that is, else as they stand.
    public let certificates: [[UInt8]]
    /// The name beside the key or its certificate.
    public let friendlyName: String?
    /// The DER of the PrivateKeyInfo; `nil` when the file holds certificates only.
    let privateKeyInfo: SecretBytes?

    init(certificates: [[UInt8]], friendlyName: String?, privateKeyInfo: SecretBytes?) {
        self.certificates = certificates
        self.friendlyName = friendlyName
        self.privateKeyInfo = privateKeyInfo
    }

    /// Reads the private key.
    ///
    /// - Returns: The key, or `nil` when the file holds none.
    /// - Throws: `PrivateKeyError` when it is none that Siegel takes.
    public func privateKey() throws(PrivateKeyError) -> PrivateKey? {
        guard let privateKeyInfo else { return nil }
        return try PrivateKey(privateKeyInfo: privateKeyInfo)
    }

    /// Tells whether the key in the file is the one that a certificate names.
    ///
    /// - Parameter subjectPublicKeyInfo: The DER of the SubjectPublicKeyInfo from the certificate.
    /// - Returns: Whether both are the same key; `false` too when there is none or it cannot be read.
    public func privateKeyMatches(subjectPublicKeyInfo: [UInt8]) -> Bool {
        guard let key = try? privateKey() else { return false }
        return key.publicKey.subjectPublicKeyInfo == subjectPublicKeyInfo
    }
}
