// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import OpenSSLBridge

/// A password for people to keep: 24 characters of ASCII that are not mistaken for each other.
enum SuggestedPassword {
    private static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789")

    /// Draws one.
    ///
    /// - Parameter source: Where the randomness comes from.
    /// - Returns: Four groups with hyphens between them, 24 characters and more than 120 bits in all.
    static func drawn(from source: inout some RandomNumberGenerator) -> String {
        let groups = (0..<4).map { index in
            String((0..<(index == 3 ? 6 : 5)).map { _ in alphabet.randomElement(using: &source) ?? "x" })
        }
        return groups.joined(separator: "-")
    }
}
