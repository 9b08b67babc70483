// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The body of a mail in lines of at most 76 printable characters (RFC 2045 section 6.7).
enum QuotedPrintable {
    private static let longestLine = 76
    private static let hexadecimal = Array("0123456789ABCDEF".utf8)

    /// Encodes a text in UTF-8; its lines end with LF.
    ///
    /// `From ` and `.` at the beginning of a line are encoded too, for programs on the way change them.
    static func encode(_ text: String) -> [UInt8] {
        var encoded: [UInt8] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            append(Substring(line), to: &encoded)
            encoded.append(UInt8(ascii: "\n"))
        }
        return encoded
    }

    private static func append(_ line: Substring, to encoded: inout [UInt8]) {
        let scalars = line.unicodeScalars
        var column = 0
        for index in scalars.indices {
            let isLast = scalars.index(after: index) == scalars.endIndex
            let isPlain = isPlain(scalars[index], isLast: isLast) && !(index == scalars.startIndex && isRisky(line))
            let token = isPlain ? Array(String(scalars[index]).utf8) : escape(scalars[index])
            // The last column is the soft line break's.
            if column + token.count > longestLine - (isLast ? 0 : 1) {
                encoded += Array("=\n".utf8)
                column = 0
            }
            encoded += token
            column += token.count
        }
    }

    private static func isPlain(_ scalar: Unicode.Scalar, isLast: Bool) -> Bool {
        switch scalar {
        case "=": false
        case " ": !isLast
        case "!"..."~": true
        default: false
        }
    }

    private static func isRisky(_ line: Substring) -> Bool {
        line.hasPrefix("From ") || line.hasPrefix(".")
    }

    private static func escape(_ scalar: Unicode.Scalar) -> [UInt8] {
        String(scalar).utf8.flatMap { [UInt8(ascii: "="), hexadecimal[Int($0 >> 4)], hexadecimal[Int($0 & 15)]] }
    }
}
