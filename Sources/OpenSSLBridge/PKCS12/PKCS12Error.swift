// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Why a PKCS#12 file could not be made or opened.
public enum PKCS12Error: Error, Sendable, Hashable {
    /// It is not PKCS#12, or damaged.
    case malformed(String)
    /// It has no MAC, so nothing says that password and content are right.
    case withoutIntegrity
    /// The password does not fit.
    case wrongPassword
    /// It is encrypted in a way that Siegel does not open.
    case unsupportedEncryption(String)
    /// The file that was made does not hold what it was made from; the text says which part.
    case doesNotHold(String)
    /// libcrypto failed.
    case library(OpenSSLError)
}

extension PKCS12Error: CustomStringConvertible {
    /// What is wrong, in one line; never a password nor anything of the key.
    public var description: String {
        switch self {
        case .malformed(let reason): "this is not a PKCS#12 file that can be read: \(reason)"
        case .withoutIntegrity: "the PKCS#12 file has no MAC under a password"
        case .wrongPassword: "the password does not open the PKCS#12 file"
        case .unsupportedEncryption(let reason): "the PKCS#12 file's encryption is not opened: \(reason)"
        case .doesNotHold(let part): "the PKCS#12 file just made does not hold the same \(part)"
        case .library(let error): error.description
        }
    }
}
