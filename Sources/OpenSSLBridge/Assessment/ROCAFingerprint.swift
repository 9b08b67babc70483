// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The structure of keys made by the chips of CVE-2017-15361.
///
/// Their primes are k · M + (65537^a mod M) with M a product of small primes, so modulo each of these the modulus is a
/// power of 65537. A good key passes all of them by chance once in some hundred million. Nemec and others, "The Return
/// of Coppersmith's Attack", section 2.2.
enum ROCAFingerprint {
    /// The primes from 3 to 167: those that divide M for every key size.
    private static let primes = SmallPrimeResidues.primes.filter { (3...167).contains($0) }

    private static let powers: [(prime: UInt64, members: Set<UInt64>)] = primes.map { prime in
        let generator = 65_537 % prime
        var members: Set<UInt64> = [1]
        var power = generator
        while members.insert(power).inserted { power = power * generator % prime }
        return (prime, members)
    }

    /// Tells whether a modulus has the structure.
    ///
    /// - Parameter residues: Of the modulus.
    /// - Returns: Whether it is a power of 65537 modulo each prime.
    static func matches(_ residues: SmallPrimeResidues) -> Bool {
        powers.allSatisfy { $0.members.contains(residues[$0.prime]) }
    }
}
