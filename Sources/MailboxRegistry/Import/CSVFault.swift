// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Why a text is not the CSV that is read here (F4, RFC 4180).
public enum CSVFault: Error, Sendable, Hashable {
    /// The file has more octets than an import may have.
    case fileTooLarge(octets: Int, maximum: Int)
    /// The file begins with the mark of UTF-16.
    case markOfUTF16
    /// The file begins with the mark of UTF-8, but another encoding was said.
    case markOfUTF8
    /// The file ends before the quote that closes the cell.
    case unclosedQuote
    /// A quote stands in a cell that does not begin with one.
    case quoteInside
    /// Something stands between the closing quote of a cell and the end of the cell.
    case afterQuote
    /// A carriage return without line feed stands outside quotes.
    case loneCarriageReturn
    /// The octets of the cell stand for no text in this encoding.
    case notText(CSVEncoding)
    /// The cell holds a NUL, as UTF-16 read as something else does.
    case nul
    /// The cell has more octets than any field can need.
    case cellTooLong(octets: Int, maximum: Int)
    /// The line has more cells than any table of mailboxes can need.
    case tooManyCells(maximum: Int)
    /// The file has more lines than one import may have.
    case tooManyLines(maximum: Int)
}

extension CSVFault: CustomStringConvertible {
    /// What was wrong and what would be right, in one line.
    public var description: String {
        switch self {
        case .fileTooLarge(let octets, let maximum):
            "the file has \(octets) octets; at most \(maximum) are read, so split it"
        case .markOfUTF16: "the file is UTF-16; save it as CSV in UTF-8"
        case .markOfUTF8: "the file begins with the mark of UTF-8; leave out encoding=windows-1252"
        case .unclosedQuote: "the quote that opens the cell is never closed; put a quote at its end"
        case .quoteInside:
            "a quote stands in a cell that does not begin with one; put the cell in quotes and double those in it"
        case .afterQuote:
            "text follows the closing quote of the cell; double the quotes in a cell, and put nothing behind the last"
        case .loneCarriageReturn: "a carriage return stands alone; end lines with LF or CR LF"
        case .notText(.utf8):
            "the cell is not UTF-8; save the file as UTF-8, or say encoding=windows-1252 if it is that"
        case .notText(.windows1252): "the cell is not Windows-1252; save the file as UTF-8 and leave out the encoding"
        case .nul: "the cell holds a NUL; save the file as CSV in UTF-8"
        case .cellTooLong(let octets, let maximum):
            "the cell has \(octets) octets; at most \(maximum) are read; is a quote missing at its end?"
        case .tooManyCells(let maximum): "the line has more than \(maximum) cells; is a line end missing?"
        case .tooManyLines(let maximum): "the file has more than \(maximum) mailboxes; split it"
        }
    }
}
