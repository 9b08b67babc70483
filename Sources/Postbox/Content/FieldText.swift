// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What a value from outside looks like in a mail: one line that cannot begin another one or turn the text around.
enum FieldText {
    /// Stands where a value is empty.
    static let nothing = "-"
    /// More than any link or address has.
    private static let longest = 800

    /// Makes one line of a text: what ends lines or shows nothing becomes U+FFFD, what is too long is cut.
    static func oneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for (count, scalar) in text.unicodeScalars.enumerated() {
            guard count < longest else {
                line.append("…")
                break
            }
            line.append(isFit(scalar) ? scalar : "\u{FFFD}")
        }
        return line.allSatisfy { $0.properties.isWhitespace } ? nothing : String(line)
    }

    /// Joiners stay, for names in some scripts need them; marks that turn the direction do not.
    private static func isFit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
        case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
        default: true
        }
    }
}
