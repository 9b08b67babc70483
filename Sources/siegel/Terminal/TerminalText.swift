// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Text of others made safe for a terminal.
enum TerminalText {
    /// The text with everything escaped that would move the cursor, reorder or hide other text.
    ///
    /// - Parameter text: Whatever came from elsewhere.
    /// - Returns: One line.
    static func escaped(_ text: String) -> String {
        replacing(in: text) { isHarmless($0) ? nil : "\\u{\(String($0.value, radix: 16))}" }
    }

    /// Lines with the same characters escaped in each.
    ///
    /// - Parameter text: Lines that end in LF or CRLF.
    /// - Returns: Lines that end in LF.
    static func escapedLines(_ text: String) -> String {
        replacing(in: text.replacing("\r\n", with: "\n")) { scalar in
            scalar == "\n" || isHarmless(scalar) ? nil : "\\u{\(String(scalar.value, radix: 16))}"
        }
    }

    /// JSON with the same characters escaped as JSON does it; line breaks between values stay.
    ///
    /// - Parameter text: A JSON text.
    /// - Returns: The same value as JSON.
    static func escapedJSON(_ text: String) -> String {
        replacing(in: text) { scalar in
            guard scalar != "\n", !isHarmless(scalar) else { return nil }
            return String(scalar).utf16.map { "\\u" + fourDigits($0) }.joined()
        }
    }

    private static func replacing(in text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            if let replacement = replacement(scalar) {
                output += replacement
            } else {
                output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    private static func fourDigits(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
