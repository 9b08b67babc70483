// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Keeps spreadsheet programs from computing what is text (F4).
///
/// The apostrophe is one of the characters that are escaped, so that what was exported comes back as it was.
enum FormulaEscape {
    private static let apostrophe = UInt8(ascii: "'")
    private static let escaped = Array("=+-@\t\r'".utf8)

    static func added(to text: String) -> String {
        guard let first = text.utf8.first, escaped.contains(first) else { return text }
        return "'" + text
    }

    static func removed(from text: String) -> String {
        let octets = text.utf8
        guard octets.first == apostrophe, let second = octets.dropFirst().first, escaped.contains(second) else {
            return text
        }
        return String(text.unicodeScalars.dropFirst())
    }
}
