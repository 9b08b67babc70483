// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// Why a certification request is refused.
public enum CertificationRequestError: Error, Sendable, Hashable {
    /// There is no PEM block `CERTIFICATE REQUEST` with content.
    case notPEM
    /// It is larger than 16 KiB; the number of octets.
    case tooLarge(Int)
    /// It is not the DER of a request.
    case malformed(DERError)
    /// Its version is not 0, the only one there is.
    case unsupportedVersion
    /// Its key is refused.
    case key(PublicKeyError)
    /// Its signature algorithm is not taken; the text says which and why.
    case unsupportedSignatureAlgorithm(String)
    /// It is not signed with the key that it holds.
    case badSignature
    /// libcrypto failed.
    case library(OpenSSLError)
}

extension CertificationRequestError: CustomStringConvertible {
    /// What is wrong and what would be right, in one line.
    public var description: String {
        switch self {
        case .notPEM: "no PEM block CERTIFICATE REQUEST was found"
        case .tooLarge(let count): "the request has \(count) octets; 16384 are the most"
        case .malformed(let error): "the request is not PKCS#10 in DER: \(error)"
        case .unsupportedVersion: "the request's version is not 0 (RFC 2986 section 4.1)"
        case .key(let error): error.description
        case .unsupportedSignatureAlgorithm(let reason): reason
        case .badSignature: "the request is not signed with the key that it holds"
        case .library(let error): error.description
        }
    }
}
