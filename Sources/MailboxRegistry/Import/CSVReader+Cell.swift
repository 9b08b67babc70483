// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension CSVReader {
    /// Reads a cell up to the delimiter, line end or end of the text behind it.
    mutating func readCell(into row: inout CSVRow) {
        let start = line
        do throws(CSVFault) {
            let isQuoted = index < octets.count && octets[index] == Self.quote
            row.append(try text(of: isQuoted ? try quotedCell() : try plainCell()))
        } catch {
            row.append(error, onLine: start)
        }
    }

    private func text(of cell: ArraySlice<UInt8>) throws(CSVFault) -> String {
        guard cell.count <= Self.longestCell else {
            throw .cellTooLong(octets: cell.count, maximum: Self.longestCell)
        }
        guard !cell.contains(0) else { throw .nul }
        guard let text = encoding.text(of: cell) else { throw .notText(encoding) }
        return text
    }

    private mutating func plainCell() throws(CSVFault) -> ArraySlice<UInt8> {
        let start = index
        var fault: CSVFault?
        while !isAtEndOfCell {
            switch octets[index] {
            case Self.quote: fault = fault ?? .quoteInside
            case Self.carriageReturn: fault = fault ?? .loneCarriageReturn
            default: break
            }
            index += 1
        }
        if let fault { throw fault }
        return octets[start..<index]
    }

    private mutating func quotedCell() throws(CSVFault) -> ArraySlice<UInt8> {
        var content: ArraySlice<UInt8> = []
        repeat {
            index += 1
            let start = index
            passToQuote()
            content += octets[start..<index]
            guard index < octets.count else { throw .unclosedQuote }
            index += 1
            guard index < octets.count, octets[index] == Self.quote else { break }
            content.append(Self.quote)
        } while true
        guard isAtEndOfCell else {
            while !isAtEndOfCell { index += 1 }
            throw .afterQuote
        }
        return content
    }

    private mutating func passToQuote() {
        while index < octets.count, octets[index] != Self.quote {
            if octets[index] == Self.lineFeed { line += 1 }
            index += 1
        }
    }

    private var isAtEndOfCell: Bool {
        guard index < octets.count else { return true }
        switch octets[index] {
        case delimiter, Self.lineFeed: return true
        case Self.carriageReturn: return index + 1 < octets.count && octets[index + 1] == Self.lineFeed
        default: return false
        }
    }
}
