// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The values of an `IN (…)`, some at a time, so that there is one text for any number of them.
enum ValueList {
    private static let size = 50

    /// What stands between the brackets.
    static let placeholders = (1...size).map { "$\($0)" }.joined(separator: ", ")

    /// As many values as there are placeholders, again and again; the last ones are filled up.
    ///
    /// - Parameter texts: The values.
    /// - Returns: None for no value.
    static func slices(of texts: Set<String>) -> [[SQLValue]] {
        let values = texts.sorted().map { SQLValue.text($0) }
        return stride(from: 0, to: values.count, by: size).map { start in
            let slice = values[start..<min(start + size, values.count)]
            return slice + Array(repeating: values[start], count: size - slice.count)
        }
    }
}
