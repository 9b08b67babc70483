// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// SQLite numbers `$1`, `$2`, … by where they first appear, PostgreSQL by their digits; only texts in which both agree
/// are used.
enum PlaceholderOrder {
    /// Whether the placeholders first appear as 1, 2, 3, ….
    ///
    /// - Parameter sql: The statement.
    /// - Returns: False where the two engines would differ.
    static func isKept(in sql: String) -> Bool {
        var newest = 0
        for part in sql.utf8.split(separator: UInt8(ascii: "$"), omittingEmptySubsequences: false).dropFirst() {
            let digits = part.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard let number = Int(String(decoding: digits, as: UTF8.self)), number <= newest + 1 else { return false }
            newest = max(newest, number)
        }
        return true
    }
}
