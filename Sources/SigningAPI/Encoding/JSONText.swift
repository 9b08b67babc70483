// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// Writes words as JSON: names sorted, slashes as they are, no white space.
public enum JSONText {
    /// The JSON text of words.
    ///
    /// - Parameter words: The words; their `encode(to:)` decides which absent fields are `null`.
    /// - Returns: The text in UTF-8.
    /// - Throws: `EncodingError` when the words hold a number that JSON cannot write.
    public static func encode(_ words: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(words))
    }
}
