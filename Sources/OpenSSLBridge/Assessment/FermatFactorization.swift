// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Fermat's method: looks for a, from the root of the modulus upwards, so that a² − n is a square.
///
/// Finds the factors at once when they share about the first half of their bits. The number of rounds is that of the
/// Baseline Requirements' linters (CVE-2022-26320).
enum FermatFactorization {
    static let rounds = 110

    /// Tells whether the method succeeds.
    ///
    /// - Parameter modulus: Big-endian.
    /// - Returns: Whether factors were found.
    /// - Throws: `OpenSSLError` when libcrypto has no memory.
    static func finds(modulus: [UInt8]) throws(OpenSSLError) -> Bool {
        let number = try LargeNumber(bigEndian: modulus)
        let root = try number.squareRootRoundedUp()
        let remainder = try root.squared()
        try remainder.subtract(number)
        // (a + 1)² = a² + 2a + 1, and the step itself grows by 2.
        let step = try root.doubled()
        try step.add(1)
        for _ in 0..<rounds {
            if try remainder.isSquare() { return true }
            try remainder.add(step)
            try step.add(2)
        }
        return false
    }
}
