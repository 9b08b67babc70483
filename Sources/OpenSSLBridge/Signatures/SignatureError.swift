// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// Why a signature is not accepted.
public enum SignatureError: Error, Sendable, Hashable {
    /// The algorithm is none that Siegel verifies; the text says which and why.
    case unsupportedAlgorithm(String)
    /// The algorithm belongs to another kind of key.
    case algorithmDoesNotFit(KeyAlgorithm)
    /// The signature is not this key's over these bytes.
    case doesNotVerify
    /// libcrypto could not even begin.
    case library(OpenSSLError)
}

extension SignatureError: CustomStringConvertible {
    /// What is wrong, in one line.
    public var description: String {
        switch self {
        case .unsupportedAlgorithm(let reason): "the signature algorithm is not taken: \(reason)"
        case .algorithmDoesNotFit(let key): "the signature algorithm does not belong to a key of type \(key.rawValue)"
        case .doesNotVerify: "the signature is not this key's over these bytes"
        case .library(let error): "the signature could not be checked: \(error)"
        }
    }
}
