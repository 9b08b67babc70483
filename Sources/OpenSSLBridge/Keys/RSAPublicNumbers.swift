// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

/// The two numbers of an RSA public key, big-endian without leading zeros.
struct RSAPublicNumbers: Sendable, Hashable {
    let modulus: [UInt8]
    let exponent: [UInt8]

    /// How many bits the modulus has.
    var modulusBitCount: Int {
        modulus.count * 8 - (modulus.first?.leadingZeroBitCount ?? 0)
    }

    /// The exponent for a refusal.
    var exponentInHexadecimal: String {
        exponent.hexadecimal
    }
}
