// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What a program said about its failure, made fit for a log line: short, on one line, and without tokens.
public struct ProgramOutput: Sendable, Hashable {
    private static let longest = 300
    /// A token has 43 characters; what is left of one that a line break divides still hides 144 bits.
    private static let longestPlainRun = 19

    /// The text that is left.
    public let text: String

    /// Makes a text of octets.
    ///
    /// - Parameter octets: What the program wrote; only the beginning is looked at.
    public init(_ octets: [UInt8]) {
        let scalars = String(decoding: octets.prefix(4 * Self.longest), as: UTF8.self).unicodeScalars
        let runs = scalars.split(omittingEmptySubsequences: false) { !Self.isTokenCharacter($0) }
        var text = ""
        for run in runs {
            if run.startIndex != scalars.startIndex {
                text += Self.escaped(scalars[scalars.index(before: run.startIndex)])
            }
            text += run.count > Self.longestPlainRun ? "…" : String(run)
        }
        let words = text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }.joined(separator: " ")
        let isCut = words.unicodeScalars.count > Self.longest
        self.text = isCut ? String(words.unicodeScalars.prefix(Self.longest)) + "…" : words
    }

    /// The text behind a colon, nothing where the program said nothing.
    var appended: String {
        text.isEmpty ? "" : ": \(text)"
    }

    private static func isTokenCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
        default: false
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n", "\r", "\t": " "
        case " "..."~": String(scalar)
        default: scalar.escaped(asASCII: true)
        }
    }
}
