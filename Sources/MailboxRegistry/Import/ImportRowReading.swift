// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

/// Reads the cells of one line as a mailbox and records everything that is wrong in them (F2, F3, M1).
struct ImportRowReading {
    /// What the cell of the type says (F2).
    enum TypeCell: Sendable, Hashable {
        case known(Mailbox.MailboxType)
        case other(String)
        case missing

        init(_ text: String) {
            let text = text.trimmed
            if text.isEmpty {
                self = .missing
            } else if let type = Mailbox.MailboxType(rawValue: text.lowercased()) {
                self = .known(type)
            } else {
                self = .other(text)
            }
        }
    }

    private let row: CSVRow
    private let header: ImportHeader
    private var unread: Set<MailboxField> = []
    private(set) var faults: [MailboxImportFault] = []

    init(_ row: CSVRow, under header: ImportHeader) {
        self.row = row
        self.header = header
    }

    var type: TypeCell {
        TypeCell(header.text(of: .type, in: row))
    }

    /// The mailbox of the line; `nil` where its address or type cannot be read.
    mutating func read() -> ImportRow? {
        let name = NameCells(lastName: text(of: .lastName), firstName: text(of: .firstName))
        let type = readType(firstName: name.firstName)
        let address = readAddress(text(of: .primaryAddress).trimmed, of: .address)
        let aliases = AliasCell.pieces(of: text(of: .aliases)).compactMap { readAddress($0, of: .aliases) }
        let applicant = text(of: .applicantAddress).trimmed
        let applicantAddress = applicant.isEmpty ? nil : readAddress(applicant, of: .applicantAddress)
        guard let type, let address else { return nil }
        let draft = MailboxDraft(
            address: address,
            type: type,
            displayName: name.displayName(of: type),
            aliases: aliases,
            applicantAddress: applicantAddress,
            comment: text(of: .comment)
        )
        return ImportRow(line: row.line, draft: draft, unread: unread, isFaulty: !faults.isEmpty)
    }

    private mutating func readType(firstName: String) -> Mailbox.MailboxType? {
        guard case .known(let type) = type else {
            record(.typeMissing, .type)
            return nil
        }
        if type == .functional, !firstName.trimmed.isEmpty { record(.firstNameOfFunctional, .firstName) }
        return type
    }

    private mutating func readAddress(_ text: String, of field: MailboxField) -> MailAddress? {
        do throws(MailAddressError) {
            return try MailAddress(text)
        } catch {
            unread.insert(field)
            record(.address(error), MailboxColumn(field))
            return nil
        }
    }

    private func text(of column: MailboxColumn) -> String {
        header.text(of: column, in: row)
    }

    private mutating func record(_ reason: MailboxImportFault.Reason, _ column: MailboxColumn) {
        faults.append(MailboxImportFault(reason, column: column.rawValue, onLine: row.line))
    }
}
