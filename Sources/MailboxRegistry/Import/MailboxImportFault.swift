// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// Why a line of an import cannot be stored: where, which rule, what would be right (F5).
public struct MailboxImportFault: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Reason: Sendable, Hashable {
        /// The text is not the CSV that is read here (F4).
        case text(CSVFault)
        /// The file has no header (F1).
        case headerMissing
        /// The header does not name the column (F1).
        case columnMissing
        /// The header names the column twice (F1).
        case columnTwice
        /// The line has more or fewer cells than the header (F1).
        case cellCount(Int, expected: Int)
        /// The cell of the type is empty (F2).
        case typeMissing
        /// A functional mailbox has a first name (F3).
        case firstNameOfFunctional
        /// What stands there is no address that a certificate could name (M1).
        case address(MailAddressError)
        /// An earlier line of the file has the address (M4).
        case addressOnLine(MailAddress, line: Int)
        /// A rule refuses the mailbox or its change, as it would by hand (F6).
        case refused(RegistryRefusal)
    }

    /// The line on which the cell or its row begins, from 1.
    public let line: Int
    /// The name of the column, or its number where it has no name that is known; `nil` where the whole line is meant.
    public let column: String?
    /// What is wrong.
    public let reason: Reason

    /// Says that a rule refuses a line, also where that turns out only when it is stored.
    ///
    /// - Parameters:
    ///   - refusal: What the rule says.
    ///   - line: The line of the file.
    public init(_ refusal: RegistryRefusal, onLine line: Int) {
        self.init(.refused(refusal), column: refusal.field.map { MailboxColumn($0).rawValue }, onLine: line)
    }

    init(_ reason: Reason, column: String?, onLine line: Int) {
        self.line = line
        self.column = column
        self.reason = reason
    }

    /// The rule that forbids it.
    public var rule: String {
        switch reason {
        case .text: "F4"
        case .headerMissing, .columnMissing, .columnTwice, .cellCount: "F1"
        case .typeMissing: "F2"
        case .firstNameOfFunctional: "F3"
        case .address: "M1"
        case .addressOnLine: "M4"
        case .refused(let refusal): refusal.rule
        }
    }
}

extension MailboxImportFault: CustomStringConvertible {
    /// What was wrong and what would be right, in one line, without line and column.
    public var description: String {
        switch reason {
        case .text(let fault): fault.description
        case .headerMissing: "the file is empty; its first line names the columns: \(Self.allColumns)"
        case .columnMissing: "the header does not name this column; it names, in any order: \(Self.allColumns)"
        case .columnTwice: "the header names this column twice; name it once"
        case .cellCount(let count, let expected):
            "the line has \(count) cells, the header \(expected); put cells that hold the delimiter in quotes"
        case .typeMissing: "the type is missing; write personal or functional"
        case .firstNameOfFunctional:
            "a functional mailbox has no first name; leave it empty and write the name under Last Name"
        case .address(let error): error.description
        case .addressOnLine(let address, let line):
            "\(address) stands on line \(line) already; name each address once in the file"
        case .refused(let refusal): refusal.description
        }
    }

    private static var allColumns: String {
        MailboxColumn.allCases.map(\.rawValue).joined(separator: ", ")
    }
}
