// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel
public import OpenSSLBridge

/// The passphrases of the keys that a home begins with.
public struct HomePassphrases: Sendable {
    /// The fewest octets of a passphrase.
    public static let minimumLength = 12

    /// Opens the root key.
    public let root: SecretBytes
    /// Opens the key of the issuing CA.
    public let issuing: SecretBytes

    /// Checks that both are long enough and that they differ.
    ///
    /// - Parameters:
    ///   - root: Opens the root key.
    ///   - issuing: Opens the key of the issuing CA.
    /// - Throws: `CeremonyError.passphraseTooShort` or `.passphrasesEqual`.
    public init(root: SecretBytes, issuing: SecretBytes) throws(CeremonyError) {
        guard root.count >= Self.minimumLength else { throw .passphraseTooShort(of: "root") }
        guard issuing.count >= Self.minimumLength else { throw .passphraseTooShort(of: "issuing CA") }
        guard !root.isEqual(to: issuing) else { throw .passphrasesEqual }
        self.root = root
        self.issuing = issuing
    }

    /// Draws a passphrase for a development home.
    ///
    /// - Returns: 32 hexadecimal digits.
    public static func drawn() -> SecretBytes {
        SecretBytes(utf8: SystemRandomSource.bytes(16).hexadecimal)
    }
}
