// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A password for people to keep: 24 characters of ASCII that are not mistaken for each other.
enum SuggestedPassword {
    /// 32 letters and digits, so that five bits of an octet choose one without a bias.
    private static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)

    /// Draws one: four groups of six with hyphens between them, 120 bits in all.
    static func drawn(_ randomness: Randomness) -> String {
        let letters = randomness(24).map { alphabet[Int($0 % 32)] }
        return stride(from: 0, to: letters.count, by: 6).map { start in
            String(decoding: letters[start..<min(start + 6, letters.count)], as: UTF8.self)
        }.joined(separator: "-")
    }
}
