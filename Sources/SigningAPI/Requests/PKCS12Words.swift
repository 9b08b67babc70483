// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The PKCS#12 file that the daemon is to make.
public struct PKCS12Words: Codable, Sendable, Hashable {
    /// How it is encrypted.
    public let encryption: PKCS12Encryption

    /// Asks for an encryption.
    public init(encryption: PKCS12Encryption) {
        self.encryption = encryption
    }
}
