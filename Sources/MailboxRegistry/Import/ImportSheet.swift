// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What stands in a file of an import, before anything around it is looked at.
struct ImportSheet: Sendable {
    /// As many mailboxes as the other work can wait for.
    static let mostRows = 100_000

    private(set) var rows: [ImportRow] = []
    private(set) var skipped: [SkippedLine] = []
    private(set) var ignoredColumns: [String] = []
    private(set) var faults = FaultList()
    private var rowCount = 0

    /// Reads a whole file, row by row; the texts of a row are gone when the next one is read.
    init(reading octets: [UInt8], as encoding: CSVEncoding) {
        do throws(CSVFault) {
            var reader = try CSVReader(octets, as: encoding)
            guard let header = readHeader(&reader) else { return }
            while let row = reader.next() {
                guard rowCount < Self.mostRows else {
                    faults.record(.text(.tooManyLines(maximum: Self.mostRows)), nil, onLine: row.line)
                    return
                }
                take(row, under: header)
            }
        } catch {
            faults.record(.text(error), nil, onLine: 1)
        }
    }

    /// The columns; `nil` where they cannot be told, which makes every line wrong.
    private mutating func readHeader(_ reader: inout CSVReader) -> ImportHeader? {
        guard let row = reader.next() else {
            faults.record(.headerMissing, nil, onLine: 1)
            return nil
        }
        for fault in row.faults {
            record(fault, inCell: ImportHeader.name(ofCell: fault.cell))
        }
        guard faults.isEmpty else { return nil }
        let header = ImportHeader(row, recording: &faults)
        ignoredColumns = header.ignoredColumns
        return faults.isEmpty ? header : nil
    }

    private mutating func take(_ row: CSVRow, under header: ImportHeader) {
        guard !row.isBlank else { return }
        rowCount += 1
        for fault in row.faults { record(fault, inCell: header.name(ofCell: fault.cell)) }
        guard row.faults.isEmpty else { return }
        guard row.cells.count == header.count else {
            return faults.record(.cellCount(row.cells.count, expected: header.count), nil, onLine: row.line)
        }
        take(ImportRowReading(row, under: header), onLine: row.line)
    }

    private mutating func take(_ reading: ImportRowReading, onLine line: Int) {
        var reading = reading
        if case .other(let type) = reading.type {
            skipped.append(SkippedLine(line: line, type: type))
        } else if let row = reading.read() {
            rows.append(row)
        }
        for fault in reading.faults { faults.record(fault) }
    }

    private mutating func record(_ fault: CSVRow.Fault, inCell name: String) {
        faults.record(ImportFault(.text(fault.reason), column: name, onLine: fault.line))
    }
}
