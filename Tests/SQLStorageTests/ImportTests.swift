// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import SQLStorage
import Store
import Testing

@Suite("Imports in the store")
struct ImportTests {
    private func mailbox(_ number: Int, comment: String = "", at moment: Timestamp = now) throws -> Mailbox {
        let draft = MailboxDraft(
            address: try MailAddress("m\(number)@mail.example.org"),
            type: .personal,
            displayName: "Name \(number)",
            aliases: [try MailAddress("a\(number)@lab.example.org")],
            comment: comment
        )
        let id = MailboxID(octets: [UInt8(number)] + Array(repeating: 1, count: 15))
        return draft.mailbox(as: id, in: try MailDomain("mail.example.org"), at: moment)
    }

    private func withImports(_ body: (SQLStore) async throws -> Void) async throws {
        try await withStore(.sqlite) { store, _ in
            try await store.enter(try World())
            try await body(store)
        }
    }

    /// Stages mailboxes; gives the number of their import.
    private func stage(_ mailboxes: [Mailbox], in store: SQLStore) async throws -> ImportNumber {
        try await store.write { records in
            let number = try records.beginImport()
            guard try records.stage(mailboxes, in: number) else { throw StoreError.closed }
            return number
        }
    }

    private func shown(_ store: SQLStore, text: String? = nil) async throws -> [MailboxID] {
        var query = MailboxQuery(of: try MailDomain("mail.example.org"), at: now, limit: 100)
        query.text = text
        return try await store.read { [query] in try $0.mailboxes(query).mailboxes.map(\.mailbox.id) }
    }

    @Test("what is staged is in no list, under no identifier and no address, until it is settled")
    func hidden() async throws {
        try await withImports { store in
            let mailboxes = try (1...3).map { try mailbox($0) }
            let number = try await stage(mailboxes, in: store)
            let (id, keys) = (mailboxes[0].id, Set(mailboxes.flatMap(\.addresses).map(\.comparisonKey)))
            #expect(try await shown(store).isEmpty)
            #expect(try await store.read { try $0.mailbox(id) } == nil)
            #expect(try await store.read { try $0.mailbox(withAddress: "a1@lab.example.org") } == nil)
            #expect(try await store.read { try $0.mailboxIdentifiers(withAddresses: keys) }.isEmpty)
            #expect(try await store.read { try $0.stagedImports() } == [number])
            #expect(try await store.write { try $0.settle(number, editCount: 0) })
            #expect(try await shown(store) == mailboxes.map(\.id))
            #expect(try await store.read { try $0.mailboxIdentifiers(withAddresses: keys) }.count == 6)
            #expect(try await store.read { try $0.stagedImports() }.isEmpty)
        }
    }

    @Test("an address that is taken, also by what is staged, is staged by nobody else (M4)")
    func taken() async throws {
        try await withImports { store in
            _ = try await stage([try mailbox(1)], in: store)
            let other = MailboxDraft(
                address: try MailAddress("o@mail.example.org"),
                type: .personal,
                aliases: [
                    try MailAddress("A1@lab.example.org")
                ]
            ).mailbox(as: MailboxID(octets: Array(repeating: 9, count: 16)), in: try mailbox(1).domain, at: now)
            let isStaged = try await store.write { try $0.stage([other], in: $0.beginImport()) }
            #expect(!isStaged)
        }
    }

    @Test("what was not settled is removed piece by piece, what was settled stays")
    func removed() async throws {
        try await withImports { store in
            let settled = try await stage([try mailbox(1)], in: store)
            #expect(try await store.write { try $0.settle(settled, editCount: 0) })
            let number = try await stage(try (2...6).map { try mailbox($0) }, in: store)
            var rounds = 0
            while try await store.write({ try $0.removeStaged(of: number, limit: 2) }) { rounds += 1 }
            #expect(rounds == 3)
            #expect(try await store.write { try $0.removeStaged(of: settled, limit: 2) } == false)
            #expect(try await shown(store) == [try mailbox(1).id])
            #expect(try await store.read { try $0.mailboxIdentifier(withAddress: "a2@lab.example.org") } == nil)
            #expect(try await store.read { try $0.stagedImports() }.isEmpty)
            #expect(try await stage([try mailbox(2)], in: store).value > number.value)
        }
    }

    /// What a hand does; all but the edit of aliases in the second of the registration, which tells nothing by itself.
    enum Meddling: CaseIterable, Sendable {
        case comment, displayName, aliases, activity, deletion
    }

    private func transition(_ meddling: Meddling, of mailbox: Mailbox) throws -> Transition {
        let contact = Scenario.nap1
        let event: MailboxEvent =
            switch meddling {
            case .comment: .edit(MailboxEdit(comment: "other"), by: contact)
            case .displayName: .edit(MailboxEdit(displayName: "Other"), by: contact)
            case .aliases: .edit(MailboxEdit(aliases: []), by: contact)
            case .activity: .deactivate(by: contact)
            case .deletion: .delete(by: contact)
            }
        let registered = RegisteredMailbox(mailbox, challenges: [], links: [])
        let moment = meddling == .aliases ? mailbox.changedAt + .seconds(1) : mailbox.changedAt
        return try registered.applying(event, at: moment, in: try World())
    }

    /// Registers two mailboxes and stages an edit of both.
    private func editing(in store: SQLStore) async throws -> (ImportNumber, [StagedEdit]) {
        let mailboxes = try [mailbox(1), mailbox(2)]
        let first = try await stage(mailboxes, in: store)
        _ = try await store.write { try $0.settle(first, editCount: 0) }
        let edits = try [1, 2].map { number in
            StagedEdit(before: mailboxes[number - 1], after: try mailbox(number, comment: "Edited", at: now + .days(1)))
        }
        let number = try await store.write { records in
            let number = try records.beginImport()
            try records.stage(edits, in: number)
            return number
        }
        return (number, edits)
    }

    @Test("edits are shown once they are settled, and found once what they left is removed")
    func edits() async throws {
        try await withImports { store in
            let (number, edits) = try await editing(in: store)
            let id = edits[0].after.id
            #expect(try await store.read { try $0.mailbox(id)?.mailbox } == edits[0].before)
            #expect(try await store.write { try $0.settle(number, editCount: 2) })
            #expect(try await store.read { try $0.mailbox(id)?.mailbox.comment } == "Edited")
            #expect(try await shown(store, text: "edited").isEmpty)
            while try await store.write({ try $0.removeStaged(of: number, limit: 1) }) {}
            #expect(try await shown(store, text: "edited") == edits.map(\.after.id))
            #expect(try await store.read { try $0.stagedImports() }.isEmpty)
        }
    }

    @Test("an edit of a mailbox that is no longer as it was judged over is not settled", arguments: Meddling.allCases)
    func meddled(meddling: Meddling) async throws {
        try await withImports { store in
            let (number, edits) = try await editing(in: store)
            let change = try transition(meddling, of: edits[1].before)
            #expect(try await store.write { try $0.store(change) })
            await #expect(throws: StoreError.self) {
                try await store.write { if try !$0.settle(number, editCount: 2) { throw StoreError.closed } }
            }
            #expect(try await store.read { try $0.mailbox(edits[0].before.id)?.mailbox } == edits[0].before)
        }
    }

    @Test("what a hand changed after settling is sorted and found by what the hand made of it")
    func indexed() async throws {
        try await withImports { store in
            let (number, edits) = try await editing(in: store)
            #expect(try await store.write { try $0.settle(number, editCount: 2) })
            let hand = try transition(.displayName, of: edits[0].after)
            #expect(try await store.write { try $0.store(hand) })
            while try await store.write({ try $0.removeStaged(of: number, limit: 9) }) {}
            #expect(try await shown(store, text: "other") == [edits[0].after.id])
            #expect(try await shown(store, text: "edited") == edits.map(\.after.id))
        }
    }
}
