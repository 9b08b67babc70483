// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension Console {
    /// Writes words as indented JSON with sorted names.
    ///
    /// - Parameter words: What to write.
    /// - Throws: `CommandFailure` when they cannot be written.
    static func printJSON(_ words: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(words) else {
            throw CommandFailure(.refused, "the answer cannot be written as JSON; leave --json out")
        }
        printText(TerminalText.escapedJSON(String(decoding: data, as: UTF8.self)))
    }
}
