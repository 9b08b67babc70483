// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension PublicKey {
    /// Checks that the key is strong enough to be certified; `profiles.md`, keys.
    ///
    /// Of the sizes and curves that `init` lets through, only RSA keys can still be weak: another exponent than 65537,
    /// the structure of ROCA, a small factor, primes that lie close together.
    ///
    /// - Throws: `PublicKeyError` for the first weakness found.
    public func assess() throws(PublicKeyError) {
        guard let numbers = rsaNumbers else { return }
        guard numbers.exponent == [0x01, 0x00, 0x01] else { throw .exponent(numbers.exponentInHexadecimal) }
        let residues = SmallPrimeResidues(ofBigEndian: numbers.modulus)
        if let prime = residues.firstDivisor { throw .smallFactor(prime) }
        guard !ROCAFingerprint.matches(residues) else { throw .rocaStructure }
        do {
            guard try !FermatFactorization.finds(modulus: numbers.modulus) else { throw PublicKeyError.closePrimes }
        } catch let error as OpenSSLError {
            throw .library(error)
        } catch {
            throw .closePrimes
        }
    }
}
