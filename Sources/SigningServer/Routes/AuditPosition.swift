// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import SigningAPI
import Store

/// A place in the audit log: the chains of all writers, one after the other.
struct AuditPosition: Sendable, Hashable {
    /// The first entry's number in every chain lies above this.
    private let floor: Int64
    private let writer: String?
    private let number: Int64

    /// Reads `after` and `cursor`, which is `number.writer` of the entry before.
    init(_ query: Query) throws(Problem) {
        floor = try query["after"].map(Self.number) ?? 0
        guard let cursor = query["cursor"] else {
            (writer, number) = (nil, floor)
            return
        }
        let halves = cursor.split(separator: ".", maxSplits: 1)
        guard halves.count == 2, let number = Int64(halves[0]), number > 0 else {
            throw Problem.invalidCursor
        }
        (writer, self.number) = (String(halves[1]), number)
    }

    init(behind entry: AuditEntry, of position: AuditPosition) {
        floor = position.floor
        writer = entry.writer
        number = entry.number
    }

    private static func number(_ text: String) throws(Problem) -> Int64 {
        guard let number = Int64(text), number >= 0 else {
            throw Problem(.invalidParameter, "the query parameter after is the number of an entry")
        }
        return number
    }

    var cursor: String {
        "\(number).\(writer ?? "")"
    }

    func entries(limit: Int, in records: any ReadTransaction) throws -> [AuditEntry] {
        var entries: [AuditEntry] = []
        for writer in try records.auditWriters().sorted() where writer >= self.writer ?? "" {
            let start = writer == self.writer ? number : floor
            let rest = limit - entries.count
            guard rest > 0 else { break }
            entries += try records.auditEntries(writer: writer, after: start, limit: rest)
        }
        return entries
    }
}
