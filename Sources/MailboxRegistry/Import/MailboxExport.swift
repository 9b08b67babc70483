// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

/// The table of a domain's mailboxes as CSV, in the columns that an import reads (F6).
///
/// UTF-8 with its mark, by which spreadsheet programs know the encoding; comma; lines end with CR LF (RFC 4180).
public enum MailboxExport {
    private static let delimiter = ","

    /// The first line.
    public static var header: String {
        "\u{FEFF}" + line(of: MailboxColumn.allCases.map(\.rawValue))
    }

    /// The line of a mailbox; one with line ends in its comment is written as several.
    ///
    /// - Parameter mailbox: The mailbox.
    /// - Returns: The line with its end.
    public static func line(of mailbox: Mailbox) -> String {
        let name = NameCells(of: mailbox)
        let cells = MailboxColumn.allCases.map { column in
            let text = text(of: column, mailbox, name)
            return column.isEscaped ? FormulaEscape.added(to: text) : text
        }
        return line(of: cells)
    }

    private static func text(of column: MailboxColumn, _ mailbox: Mailbox, _ name: NameCells) -> String {
        switch column {
        case .lastName: name.lastName
        case .firstName: name.firstName
        case .primaryAddress: mailbox.address.description
        case .aliases: AliasCell.text(of: mailbox)
        case .type: mailbox.type.rawValue
        case .applicantAddress: mailbox.applicantAddress?.description ?? ""
        case .comment: mailbox.comment
        }
    }

    private static func line(of cells: [String]) -> String {
        cells.map(quoted).joined(separator: delimiter) + "\r\n"
    }

    /// Quotes what either delimiter, a quote, a line end or a blank at an end would change.
    private static func quoted(_ text: String) -> String {
        let octets = text.utf8
        let needsQuotes = octets.contains { ",;\"\r\n".utf8.contains($0) } || text != text.trimmed
        guard needsQuotes else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
