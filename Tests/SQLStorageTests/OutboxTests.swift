// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import Store
import Testing

@testable import Postbox
@testable import SQLStorage

extension OutboxMailID {
    static func sample(_ number: Int) -> Self {
        Self(
            octets: [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
                + .init(repeating: 0, count: 14)
        )
    }
}

@Suite("The outbox in the store")
struct OutboxTests {
    private let policy = RetryPolicy()

    private func mail(
        _ number: Int,
        _ kind: MailKind = .personalChallenge,
        about reference: MailReference = .challenge("00"),
        in languages: [MailLanguage] = MailLanguage.allCases,
        at moment: Timestamp = now
    ) throws -> OutboxMail {
        OutboxMail(
            id: .sample(number),
            kind: kind,
            recipient: try MailAddress("Aenne@bücher.example.org"),
            languages: languages,
            reference: reference,
            createdAt: moment,
            expiresAt: moment + .days(1)
        )
    }

    private func failure(_ status: Int32) -> OutboxMail.Outcome {
        .failed(.programFailed(.status(status), output: ProgramOutput([])))
    }

    @Test("a mail of every kind comes back as it was queued, and as every outcome left it")
    func roundTrip() async throws {
        let references = [
            MailReference.challenge("0123"), .certificate(try serialNumber(77)), .person("anna@example.org"),
        ]
        try await withStore(.sqlite) { store, _ in
            for (number, kind) in MailKind.allCases.enumerated() {
                let languages: [MailLanguage] = number % 2 == 0 ? [.english, .german] : [.german]
                let mail = try mail(number, kind, about: references[number % 3], in: languages)
                try await store.write { try $0.insert(mail) }
                #expect(try await store.read { try $0.outboxMail(mail.id) } == mail)
                let outcomes = [.noLongerNeeded, .handedOver, failure(75), failure(67)]
                let after = mail.after(outcomes[number % 4], at: now + .seconds(5), policy: policy)
                #expect(try await store.write { try $0.update(after, replacing: mail) })
                #expect(try await store.read { try $0.outboxMail(mail.id) } == after)
                #expect(after != mail)
            }
            #expect(try await store.read { try $0.outboxMail(.sample(1000)) } == nil)
        }
    }

    @Test("of two outcomes of one mail the later is not stored")
    func conflict() async throws {
        try await withStore(.sqlite) { store, _ in
            let mail = try mail(1)
            let sent = mail.after(.handedOver, at: now, policy: policy)
            let failed = mail.after(failure(75), at: now, policy: policy)
            try await store.write { try $0.insert(mail) }
            #expect(try await store.write { try $0.update(sent, replacing: mail) })
            #expect(try await store.write { try !$0.update(failed, replacing: mail) })
            #expect(try await store.read { try $0.outboxMail(mail.id) } == sent)
        }
    }

    @Test("due are the mails whose moment has come, those that wait longest first")
    func due() async throws {
        try await withStore(.sqlite) { store, _ in
            let mails = try (1...6).map { try mail($0, at: now - .seconds(60 * $0)) }
            let failed = mails[0].after(failure(75), at: now, policy: policy)
            let sent = mails[1].after(.handedOver, at: now, policy: policy)
            try await store.write { transaction in
                for mail in mails { try transaction.insert(mail) }
                #expect(try transaction.update(failed, replacing: mails[0]))
                #expect(try transaction.update(sent, replacing: mails[1]))
            }
            let due = { (moment: Timestamp, limit: Int) in
                try await store.read { try $0.dueMails(at: moment, limit: limit).map(\.id) }
            }
            #expect(try await due(now, 10) == [6, 5, 4, 3].map { .sample($0) })
            #expect(try await due(now, 2) == [6, 5].map { .sample($0) })
            #expect(try await due(now + .seconds(60), 10).last == .sample(1))
            #expect(try await due(now - .days(1), 10).isEmpty)
            #expect(try await due(now, -1).isEmpty)
        }
    }

    /// Mails in every state, many queued in one second.
    private func fill(_ store: SQLStore) async throws {
        let mails = try (1...40).map { try mail($0, at: now - .seconds($0 / 8)) }
        let changes = mails.enumerated().compactMap { index, mail -> (OutboxMail, OutboxMail)? in
            let outcomes: [OutboxMail.Outcome?] = [nil, .noLongerNeeded, .handedOver, failure(67)]
            return outcomes[index % 4].map { (mail, mail.after($0, at: now, policy: policy)) }
        }
        try await store.write { transaction in
            for mail in mails { try transaction.insert(mail) }
            for (mail, after) in changes { #expect(try transaction.update(after, replacing: mail)) }
        }
    }

    @Test("pages by state neither lose nor repeat a mail, newest first", arguments: [1, 3, 10, 100])
    func pages(_ limit: Int) async throws {
        try await withStore(.sqlite) { store, _ in
            try await fill(store)
            let selections = OutboxMail.State.allCases.map { [$0] } + [[.waiting, .dead], OutboxMail.State.allCases]
            for states in selections {
                var (query, mails) = (OutboxQuery(states, limit: limit), [OutboxMail]())
                repeat {
                    let page = try await store.read { [query] in try $0.outboxMails(query) }
                    #expect(page.mails.count <= limit)
                    mails += page.mails
                    query.cursor = page.next
                } while query.cursor != nil
                #expect(mails.count == 10 * states.count && Set(mails.map(\.id)).count == mails.count)
                #expect(mails.allSatisfy { states.contains($0.state) })
                #expect(zip(mails, mails.dropFirst()).allSatisfy { $0.createdAt >= $1.createdAt })
            }
        }
    }

    @Test("counts tell what waits and what is dead; finished mails are removed, dead ones apart")
    func counts() async throws {
        try await withStore(.sqlite) { store, _ in
            #expect(try await store.read { try $0.outboxCounts() } == OutboxCounts(waiting: 0, dead: 0))
            try await fill(store)
            #expect(try await store.read { try $0.outboxCounts() } == OutboxCounts(waiting: 10, dead: 10))
            #expect(try await store.write { try $0.removeFinishedMails(queuedBefore: now - .days(1)) } == 0)
            #expect(try await store.write { try $0.removeFinishedMails(queuedBefore: now + .seconds(1)) } == 20)
            #expect(try await store.read { try $0.outboxCounts() } == OutboxCounts(waiting: 10, dead: 10))
            #expect(try await store.write { try $0.removeDeadMails(queuedBefore: now - .days(1)) } == 0)
            #expect(try await store.write { try $0.removeDeadMails(queuedBefore: now + .seconds(1)) } == 10)
            #expect(try await store.read { try $0.outboxCounts() } == OutboxCounts(waiting: 10, dead: 0))
        }
    }

    @Test("a cursor that no page gave is the end", arguments: ["", "-", "00-1", "x"])
    func foreignCursor(_ cursor: String) async throws {
        try await withStore(.sqlite) { store, _ in
            try await fill(store)
            var query = OutboxQuery(limit: 5)
            query.cursor = cursor
            let page = try await store.read { [query] in try $0.outboxMails(query) }
            #expect(page == OutboxPage(mails: [], next: nil))
        }
    }
}
