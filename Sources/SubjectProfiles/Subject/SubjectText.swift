// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What text may stand in a subject; a character is a Unicode scalar after NFC (profiles.md, "Text").
enum SubjectText {
    /// What keeps text out of a subject.
    enum Flaw: Hashable {
        case empty
        case onlyPunctuation
        case forbidden(Unicode.Scalar)
        case blankAtEdge
        case garbled
    }

    /// The text in NFC; scalars below U+0300 are in NFC whatever stands beside them.
    static func normalized(_ text: String) -> String {
        text.unicodeScalars.allSatisfy { $0.value < 0x300 } ? text : text.precomposedStringWithCanonicalMapping
    }

    /// Whether the text is in NFC already; compared as octets, because `==` takes NFD and NFC for equal.
    static func isNormalized(_ text: String) -> Bool {
        normalized(text).utf8.elementsEqual(text.utf8)
    }

    /// The first thing wrong with a value, `nil` where nothing is.
    static func flaw(in text: String) -> Flaw? {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return .empty }
        if let forbidden = scalars.first(where: isForbidden) { return .forbidden(forbidden) }
        guard !scalars.allSatisfy({ isBlank($0) || $0 == "." || $0 == "-" }) else { return .onlyPunctuation }
        guard !isBlank(first), !isBlank(last) else { return .blankAtEdge }
        return GarbledText.isGarbled(text) ? .garbled : nil
    }

    /// Controls (NUL, CR, LF among them), line separators, and the marks that reorder what a reader sees.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7f: return false
        case 0x202a...0x202e, 0x2066...0x2069, 0xfeff: return true
        default:
            let category = scalar.properties.generalCategory
            return [.control, .lineSeparator, .paragraphSeparator].contains(category)
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar.value > 0x7f && scalar.properties.isWhitespace
    }
}
