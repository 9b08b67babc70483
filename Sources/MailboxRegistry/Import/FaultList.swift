// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The faults of an import: the first ones as they are, the others counted, so that a hostile file stays harmless.
struct FaultList: Sendable {
    /// More than anybody reads, and an answer of a few megabytes.
    static let most = 10_000

    private(set) var kept: [MailboxImportFault] = []
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    mutating func record(_ fault: MailboxImportFault) {
        count += 1
        if kept.count < Self.most { kept.append(fault) }
    }

    mutating func record(_ reason: MailboxImportFault.Reason, _ column: MailboxColumn?, onLine line: Int) {
        record(MailboxImportFault(reason, column: column?.rawValue, onLine: line))
    }
}
