// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import OpenSSLBridge
import SigningAPI

extension Problem {
    static func csr(_ code: ProblemCode, _ detail: String, rule: String? = nil) -> Problem {
        .field("/csr", code, detail, rule: rule)
    }

    init(_ error: CertificationRequestError) {
        switch error {
        case .notPEM, .malformed, .unsupportedSignatureAlgorithm: self = .csr(.csrMalformed, "\(error)")
        case .tooLarge: self = .csr(.csrTooLarge, "\(error)")
        case .unsupportedVersion: self = .csr(.csrVersion, "\(error)")
        case .key(let error): self.init(error)
        case .badSignature: self = .csr(.csrSignature, "\(error)")
        case .library: self.init(.internalError, "\(error)")
        }
    }

    init(_ error: PublicKeyError) {
        switch error {
        case .malformed, .wrongAlgorithmParameters, .edwardsKeyLength, .negativeModulus, .evenModulus, .library:
            self = .csr(.keyMalformed, "\(error)")
        case .unsupportedAlgorithm: self = .csr(.keyAlgorithmNotAllowed, "\(error)")
        case .unknownCurve, .explicitCurve: self = .csr(.keyCurve, "\(error)")
        case .pointNotUncompressed, .pointNotOnCurve: self = .csr(.keyPoint, "\(error)")
        case .modulusSize: self = .csr(.keySize, "\(error)")
        case .impossibleExponent, .exponent: self = .csr(.keyExponent, "\(error)")
        case .rocaStructure, .smallFactor, .closePrimes: self = .csr(.keyWeak, "\(error)")
        }
    }
}
