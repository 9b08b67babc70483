// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import MailboxRegistry
import Testing

@Suite("The corpus of the fuzz target")
struct CorpusTests {
    private static var folder: URL {
        var folder = URL(filePath: #filePath)
        for _ in 1...4 { folder.deleteLastPathComponent() }
        return folder.appending(path: "Fuzz/Corpus/MailboxImport")
    }

    private static func octets(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    @Test(
        "F4, F5: every file is taken or refused with its lines and rules",
        arguments: [
            ("usual.csv", []), ("semicolons.csv", []), ("formulas.csv", []), ("names.csv", []),
            ("other-columns.csv", []),
            ("empty.csv", ["1 F1"]), ("missing-column.csv", ["1 F1", "1 F1", "1 F1", "1 F1"]),
            ("unclosed-quote.csv", ["2 F4"]), ("stray-quotes.csv", ["2 F4", "2 F4", "3 F4"]),
            ("three-aliases.csv", ["2 M1", "3 M4", "3 M1"]), ("broken-utf-8.csv", ["2 F4", "2 F4", "3 F4"]),
            ("windows-1252.csv", ["2 F4", "2 F4", "2 F4"]), ("utf-16.csv", ["1 F4"]),
        ] as [(String, [String])]
    )
    func faults(name: String, places: [String]) throws {
        let plan = try ImportDesk().plan(try Self.octets(name))
        #expect(plan.faults.map { "\($0.line) \($0.rule)" } == places)
        #expect(plan.isStorable == places.isEmpty && plan.creations.isEmpty != places.isEmpty)
    }

    @Test("F6: what can be read of any file comes back unchanged through an export", arguments: CSVEncoding.allCases)
    func roundTrip(encoding: CSVEncoding) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(names.count >= 14)
        for name in names {
            var desk = try ImportDesk()
            let plan = try desk.plan(try Self.octets(name), as: encoding)
            let mailboxes = try plan.creations.map { try desk.register($0.draft) }
            let again = try desk.plan(MailboxExport.header + mailboxes.map(MailboxExport.line).joined())
            #expect(again.isStorable && again.unchangedCount == mailboxes.count, "\(name)")
        }
    }
}
