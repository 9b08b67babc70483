// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The remainders of a large number modulo all primes up to 751.
///
/// The primes are taken in groups whose product fits a machine word, so that the large number is divided once a group;
/// that a remainder is 0 says the same as a GCD with the primorial that is not 1.
struct SmallPrimeResidues: Sendable {
    /// The primes from 2 to 751.
    static let primes: [UInt64] = (2...751).filter { candidate in
        (2..<candidate).prefix { $0 * $0 <= candidate }.allSatisfy { !candidate.isMultiple(of: $0) }
    }

    private static let groups: [(product: UInt64, primes: [UInt64])] = primes.reduce(into: []) { groups, prime in
        let last = groups.last?.product ?? .max
        let (product, overflows) = last.multipliedReportingOverflow(by: prime)
        if overflows {
            groups.append((prime, [prime]))
        } else {
            groups[groups.count - 1] = (product, groups[groups.count - 1].primes + [prime])
        }
    }

    private let residues: [UInt64: UInt64]

    /// Divides.
    ///
    /// - Parameter octets: The number, big-endian.
    init(ofBigEndian octets: [UInt8]) {
        let limbs = Self.limbs(octets)
        var residues: [UInt64: UInt64] = [:]
        for group in Self.groups {
            let rest = limbs.reduce(UInt64(0)) { group.product.dividingFullWidth(($0, $1)).remainder }
            for prime in group.primes { residues[prime] = rest % prime }
        }
        self.residues = residues
    }

    /// The remainder modulo a prime up to 751.
    subscript(prime: UInt64) -> UInt64 {
        residues[prime] ?? 0
    }

    /// The smallest of the primes that divides the number.
    var firstDivisor: Int? {
        Self.primes.first { residues[$0] == 0 }.map { Int($0) }
    }

    /// Machine words, the most significant first.
    private static func limbs(_ octets: [UInt8]) -> [UInt64] {
        let padded = [UInt8](repeating: 0, count: (8 - octets.count % 8) % 8) + octets
        return stride(from: 0, to: padded.count, by: 8).map { start in
            padded[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
        }
    }
}
