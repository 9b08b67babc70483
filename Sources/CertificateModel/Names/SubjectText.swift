// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What text may stand in a subject; directory and profiles ask the same (profiles.md, "Text").
///
/// A character is a Unicode scalar after NFC.
public enum SubjectText {
    /// What keeps text out of a subject.
    public enum Flaw: Sendable, Hashable {
        /// Nothing stands there.
        case empty
        /// Only dots, hyphens and blanks.
        case onlyPunctuation
        /// A control, a line separator, a mark that changes the direction of writing, or an invisible character.
        case forbidden(Unicode.Scalar)
        /// A blank at the beginning or the end.
        case blankAtEdge
        /// UTF-8 that was decoded with the wrong character set, such as `MÃ¼ller`.
        case garbled
    }

    /// The text in NFC; scalars below U+0300 are in NFC whatever stands beside them.
    ///
    /// - Parameter text: Any text.
    /// - Returns: The text as it may stand in a subject.
    public static func normalized(_ text: String) -> String {
        text.unicodeScalars.allSatisfy { $0.value < 0x300 } ? text : text.precomposedStringWithCanonicalMapping
    }

    /// Whether the text is in NFC already; compared as octets, because `==` takes NFD and NFC for equal.
    ///
    /// - Parameter text: Any text.
    /// - Returns: Whether `normalized` leaves it as it is.
    public static func isNormalized(_ text: String) -> Bool {
        normalized(text).utf8.elementsEqual(text.utf8)
    }

    /// The first thing wrong with a value.
    ///
    /// - Parameter text: A value in NFC.
    /// - Returns: `nil` where it can stand in a subject.
    public static func flaw(in text: String) -> Flaw? {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return .empty }
        if let forbidden = scalars.first(where: isForbidden) { return .forbidden(forbidden) }
        guard !scalars.allSatisfy({ isBlank($0) || $0 == "." || $0 == "-" }) else { return .onlyPunctuation }
        guard !isBlank(first), !isBlank(last) else { return .blankAtEdge }
        return GarbledText.isGarbled(text) ? .garbled : nil
    }

    /// Controls (NUL, CR, LF among them), line separators, and what nobody sees.
    ///
    /// The invisible ones reorder what a reader sees, or make two names look alike; the joiners U+200C and U+200D are
    /// spelling in Persian and Indic names.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7f, 0x200c, 0x200d: return false
        default:
            return scalar.properties.isDefaultIgnorableCodePoint
                || neverShown.contains(scalar.properties.generalCategory)
        }
    }

    private static let neverShown: Set<Unicode.GeneralCategory> = [
        .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate,
    ]

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar.value > 0x7f && scalar.properties.isWhitespace
    }
}

extension SubjectText.Flaw: CustomStringConvertible {
    /// What is wrong and what would be right, to be read behind the name of the value.
    public var description: String {
        switch self {
        case .empty, .onlyPunctuation: "is empty or only dots, hyphens and blanks; it has to name something"
        case .forbidden(let scalar):
            "holds the character \(Self.notation(scalar)); control characters, line separators, direction marks and "
                + "invisible characters cannot stand in a certificate"
        case .blankAtEdge: "begins or ends with a blank; enter it without"
        case .garbled: "was decoded with the wrong character set somewhere; enter it as UTF-8"
        }
    }

    private static func notation(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
