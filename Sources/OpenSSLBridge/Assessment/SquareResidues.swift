// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The remainders that squares leave, as a sieve before a root is drawn.
enum SquareResidues {
    /// 63 · 65 · 11 · 17 · 19 · 23: below 2³², where libcrypto divides without a detour.
    static let modulus: UInt = factors.reduce(1, *)

    private static let factors: [UInt] = [63, 65, 11, 17, 19, 23]
    private static let allowed: [(factor: UInt, residues: Set<UInt>)] = factors.map { ($0, squares(modulo: $0)) }
    private static let allowedLowBits = squares(modulo: 64)

    /// Tells whether a number may be a square.
    ///
    /// - Parameters:
    ///   - lowBits: Its last six bits.
    ///   - remainder: Its remainder modulo `modulus`; not computed unless needed.
    /// - Returns: `false` when it surely is none.
    static func allows(lowBits: UInt, remainder: @autoclosure () -> UInt) -> Bool {
        guard allowedLowBits.contains(lowBits) else { return false }
        let remainder = remainder()
        return allowed.allSatisfy { $0.residues.contains(remainder % $0.factor) }
    }

    private static func squares(modulo factor: UInt) -> Set<UInt> {
        Set((0..<factor).map { $0 * $0 % factor })
    }
}
