// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Testing

@Suite("Export, then import")
struct RoundTripTests {
    /// A small generator (splitmix64), so that a seed names a whole case.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
    }

    private static let pieces = [
        "=", "+", "-", "@", "'", "''", "\"", ",", ", ", ";", " ", "ä", "Müller", "u\u{308}", "ß", "x", "😀", "\u{FEFF}",
        "\u{A0}", "SUM(A1)", "\\", "|", "\u{301}",
    ]
    private static let locals = ["=a", "'b", "-c", "+d", "e'", "F.G", "h"]

    private func text(_ more: [String], using generator: inout Seeded) -> String {
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            (Self.pieces + more).randomElement(using: &generator) ?? ""
        }
        .joined()
    }

    private func address(_ number: Int, _ host: String, using generator: inout Seeded) throws -> MailAddress {
        try MailAddress("\(Self.locals.randomElement(using: &generator) ?? "")\(number)@\(host)")
    }

    private func draft(_ number: Int, using generator: inout Seeded) throws -> MailboxDraft {
        let isFunctional = Bool.random(using: &generator)
        let aliases = try (0..<Int.random(in: 0...2, using: &generator)).map { alias in
            try address(number * 10 + alias + 1, "LAB.example.org", using: &generator)
        }
        return MailboxDraft(
            address: try address(number * 10, "mail.example.org", using: &generator),
            type: isFunctional ? .functional : .personal,
            displayName: text([], using: &generator),
            aliases: aliases,
            applicantAddress: isFunctional && Bool.random(using: &generator)
                ? try MailAddress("anna@example.org") : nil,
            comment: text(["\n", "\r", "\r\n", "\t"], using: &generator)
        )
    }

    @Test("F6: export and import change nothing, and an empty domain gets the same mailboxes", arguments: 1...60)
    func roundTrip(seed: Int) throws {
        var generator = Seeded(state: UInt64(seed))
        var desk = try ImportDesk()
        let drafts = try (1...40).map { try draft($0, using: &generator) }
        let mailboxes = try drafts.map { try desk.register($0, isLinked: Bool.random(using: &generator)) }
        let file = MailboxExport.header + mailboxes.map(MailboxExport.line).joined()
        let again = try desk.plan(file)
        #expect(again.places == [] && again.unchangedCount == drafts.count)
        let anew = try ImportDesk().plan(file)
        #expect(anew.places == [] && anew.creations.count == drafts.count)
        for (creation, draft) in zip(anew.creations, drafts) {
            #expect(creation.draft == draft)
            #expect(Array(creation.draft.displayName.utf8) == Array(draft.displayName.utf8))
            #expect(Array(creation.draft.comment.utf8) == Array(draft.comment.utf8))
        }
    }
}
