// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Calendar dates written as `YYYY-MM-DD`.
enum DateText {
    /// Writes a date with leading zeros.
    static func text(year: Int, month: Int, day: Int) -> String {
        [digits(year, 4), digits(month, 2), digits(day, 2)].joined(separator: "-")
    }

    /// Whether a text is a date of the Gregorian calendar in exactly this form.
    static func isDate(_ date: String) -> Bool {
        let parts = date.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard parts.count == 3, 1...12 ~= parts[1], 1...days(in: parts[1], of: parts[0]) ~= parts[2] else {
            return false
        }
        return text(year: parts[0], month: parts[1], day: parts[2]) == date
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
