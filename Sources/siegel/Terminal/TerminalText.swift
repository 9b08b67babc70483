// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Text of others made safe for a terminal.
enum TerminalText {
    /// The text with everything escaped that would move the cursor, reorder or hide other text.
    ///
    /// - Parameter text: Whatever came from elsewhere.
    /// - Returns: One line.
    static func escaped(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            if isHarmless(scalar) {
                output.unicodeScalars.append(scalar)
            } else {
                output += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return output
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
