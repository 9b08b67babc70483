// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Reads the lines of a file one after the other as mailboxes, and keeps what is wrong with the others (F1…F4).
struct ImportLines: Sendable {
    /// As many mailboxes as the other work can wait for.
    static let most = 100_000

    private(set) var skipped: [SkippedLine] = []
    private(set) var faults = FaultList()
    private var reader: CSVReader?
    private var header: ImportHeader?
    /// Whether the header names all columns, without which every line would be wrong.
    private var isReadable = false
    private var count = 0

    /// Reads the header; without a usable one there are no lines.
    init(reading octets: [UInt8], as encoding: CSVEncoding) {
        do throws(CSVFault) {
            reader = try CSVReader(octets, as: encoding)
            readHeader()
        } catch {
            faults.record(.text(error), nil, onLine: 1)
        }
    }

    /// The names of the columns that are not read.
    var ignoredColumns: [String] {
        header?.ignoredColumns ?? []
    }

    /// The next mailbox that a line describes; `nil` at the end of the file.
    mutating func next() -> ImportRow? {
        guard isReadable, let header else { return nil }
        while let row = reader?.next() {
            guard !row.isBlank else { continue }
            guard count < Self.most else {
                faults.record(.text(.tooManyLines(maximum: Self.most)), nil, onLine: row.line)
                reader = nil
                return nil
            }
            count += 1
            if let mailbox = mailbox(of: row, under: header) { return mailbox }
        }
        return nil
    }

    private mutating func readHeader() {
        guard let row = reader?.next() else { return faults.record(.headerMissing, nil, onLine: 1) }
        guard row.faults.isEmpty else {
            for fault in row.faults { record(fault, inCell: ImportHeader.name(ofCell: fault.cell)) }
            return
        }
        header = ImportHeader(row, recording: &faults)
        isReadable = faults.isEmpty
    }

    /// Reads a row; `nil` where it is skipped, or has nothing to be judged further.
    private mutating func mailbox(of row: CSVRow, under header: ImportHeader) -> ImportRow? {
        guard row.faults.isEmpty else {
            for fault in row.faults { record(fault, inCell: header.name(ofCell: fault.cell)) }
            return nil
        }
        guard row.cells.count == header.count else {
            faults.record(.cellCount(row.cells.count, expected: header.count), nil, onLine: row.line)
            return nil
        }
        var reading = ImportRowReading(row, under: header)
        if case .other(let type) = reading.type {
            skipped.append(SkippedLine(line: row.line, type: type))
            return nil
        }
        let mailbox = reading.read()
        for fault in reading.faults { faults.record(fault) }
        return mailbox
    }

    private mutating func record(_ fault: CSVRow.Fault, inCell name: String) {
        faults.record(MailboxImportFault(.text(fault.reason), column: name, onLine: fault.line))
    }
}
