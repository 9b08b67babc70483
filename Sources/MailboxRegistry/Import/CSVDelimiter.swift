// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What separates the cells of a line (F4).
enum CSVDelimiter {
    static let comma = UInt8(ascii: ",")
    static let semicolon = UInt8(ascii: ";")

    /// The delimiter of a text: the more frequent of both in its header, outside quotes.
    static func detected(in octets: ArraySlice<UInt8>) -> UInt8 {
        var commas = 0
        var semicolons = 0
        var isQuoted = false
        for octet in octets {
            switch octet {
            case CSVReader.quote: isQuoted.toggle()
            case comma where !isQuoted: commas += 1
            case semicolon where !isQuoted: semicolons += 1
            case CSVReader.lineFeed where !isQuoted: return semicolons > commas ? semicolon : comma
            default: break
            }
        }
        return semicolons > commas ? semicolon : comma
    }
}
