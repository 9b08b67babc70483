// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Randomness that a failing test can be repeated with (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
        return value ^ value >> 31
    }

    /// A text of scalars of which many are troublesome in mails.
    mutating func text(upTo length: Int) -> String {
        let troublesome = Array(
            "=?. \t\r\n\0\u{7f}\u{85}\u{2028}\u{202e}:<>\"@,;()[]\\{}%äß😀\u{301}\u{feff}".unicodeScalars
        )
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            let isTroublesome = Bool.random(using: &self)
            let code = UInt32.random(in: 0x20...0x2ff, using: &self)
            scalars.append(isTroublesome ? troublesome.randomElement(using: &self) ?? " " : Unicode.Scalar(code) ?? " ")
        }
        return String(scalars)
    }
}
