// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Reads the rows of a CSV text one after the other, with whatever is wrong in them (F4, RFC 4180).
///
/// Every row ends where its line ends, whatever its faults, so that one read gives the faults of all rows. Delimiters,
/// quotes and line ends are the same octets in both encodings; a cell becomes text once its end is found.
struct CSVReader {
    static let quote = UInt8(ascii: "\"")
    static let carriageReturn = UInt8(ascii: "\r")
    static let lineFeed = UInt8(ascii: "\n")
    /// The mark that may stand at the beginning of UTF-8.
    static let markOfUTF8: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// As much as the socket takes.
    static let mostOctets = 8 << 20
    /// The longest comment, each character as four octets, and all the quotes that it could hold.
    static let longestCell = 32 << 10
    /// Many more than the columns of a mailbox.
    static let mostCells = 64

    let octets: [UInt8]
    let encoding: CSVEncoding
    let delimiter: UInt8
    var index: Int
    /// The line that `index` is on, from 1.
    var line = 1

    /// Begins at the beginning.
    ///
    /// - Throws: ``CSVFault`` for what cannot be read at all.
    init(_ octets: [UInt8], as encoding: CSVEncoding) throws(CSVFault) {
        guard octets.count <= Self.mostOctets else {
            throw .fileTooLarge(octets: octets.count, maximum: Self.mostOctets)
        }
        guard !octets.starts(with: [0xFF, 0xFE]), !octets.starts(with: [0xFE, 0xFF]) else { throw .markOfUTF16 }
        let hasMark = octets.starts(with: Self.markOfUTF8)
        guard !hasMark || encoding == .utf8 else { throw .markOfUTF8 }
        self.octets = octets
        self.encoding = encoding
        index = hasMark ? Self.markOfUTF8.count : 0
        delimiter = CSVDelimiter.detected(in: octets[index...])
    }

    /// The next row; `nil` at the end of the text.
    mutating func next() -> CSVRow? {
        guard index < octets.count else { return nil }
        var row = CSVRow(line: line)
        while row.cells.count < Self.mostCells {
            readCell(into: &row)
            guard index < octets.count, octets[index] == delimiter else {
                passLineEnd()
                return row
            }
            index += 1
        }
        row.append(.tooManyCells(maximum: Self.mostCells), onLine: line)
        passRestOfLine()
        return row
    }

    private mutating func passLineEnd() {
        if index < octets.count, octets[index] == Self.carriageReturn { index += 1 }
        guard index < octets.count else { return }
        index += 1
        line += 1
    }

    private mutating func passRestOfLine() {
        while index < octets.count, octets[index] != Self.lineFeed { index += 1 }
        passLineEnd()
    }
}
