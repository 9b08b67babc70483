// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// A private key, held by libcrypto in the secure heap where there is one.
///
/// Its bytes leave only encrypted: in PKCS#12 or in PKCS#8 under a passphrase.
public struct PrivateKey: Sendable {
    /// The public half.
    public let publicKey: PublicKey
    let handle: KeyHandle

    /// Takes a key that libcrypto holds.
    init(handle: KeyHandle, algorithm: KeyAlgorithm) throws(PrivateKeyError) {
        do {
            let encoded = try handle.subjectPublicKeyInfo(algorithm)
            publicKey = try PublicKey(encoded: encoded, handle: handle)
        } catch let error as PublicKeyError {
            throw .publicHalf(error)
        } catch let error as OpenSSLError {
            throw .library(error)
        } catch {
            throw .malformed
        }
        self.handle = handle
    }

    /// What kind of key it is.
    public var algorithm: KeyAlgorithm {
        publicKey.algorithm
    }

    /// Makes a key; RSA takes tenths of a second to seconds, so never on an event loop.
    ///
    /// - Parameter algorithm: What kind.
    /// - Returns: The key.
    /// - Throws: `PrivateKeyError.library`.
    public static func generate(_ algorithm: KeyAlgorithm) throws(PrivateKeyError) -> Self {
        defer { CryptographyLibrary.wipeRegisters() }
        let handle: KeyHandle
        do {
            handle = try KeyHandle(generating: algorithm)
        } catch {
            throw .library(error)
        }
        return try Self(handle: handle, algorithm: algorithm)
    }
}

extension PrivateKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The kind of key, nothing of it.
    public var description: String {
        "<private key, \(algorithm.rawValue)>"
    }

    /// The kind of key, nothing of it.
    public var debugDescription: String {
        description
    }

    /// Without children, so that `dump` shows nothing.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}
