// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateModel
import Postbox
import Registration
import Store
import Synchronization
import Testing

@testable import Housekeeping

@Suite("An outbox in trouble")
struct OutboxTroubleTests {
    @Test("a transport that fails for all is not asked for all; the others keep their attempts")
    func allFail() async throws {
        let home = try await MailHome()
        home.post.behave { _ throws(PostboxError) in throw .serverDown }
        for number in 1...40 { try await home.queued("box\(number)@example.net") }
        await home.round()
        let tried = try await home.rows().filter { $0.attempts > 0 }.count
        #expect(tried == home.post.attempts && (8..<16).contains(tried))
        home.post.behave { _ in }
        await home.round()
        #expect(home.post.mails.count == 40 - tried, "those that failed wait for their time")
        home.clock.advance(by: .seconds(60))
        await home.round()
        #expect(home.post.mails.count == 40)
    }

    @Test("some that always fail do not keep the others from going out")
    func someFail() async throws {
        let home = try await MailHome()
        home.post.behave { mail throws(PostboxError) in if mail.text.contains("To: bad") { throw .serverDown } }
        for number in 1...30 { try await home.queued("bad\(number)@example.net") }
        home.clock.advance(by: .seconds(1))
        for number in 1...5 { try await home.queued("good\(number)@example.net") }
        for _ in 1...5 { await home.round() }
        #expect(home.post.mails.count == 5)
    }

    @Test("one that hangs holds up no other", .timeLimit(.minutes(1)))
    func hanging() async throws {
        let home = try await MailHome()
        let post = home.post
        // Until all others are out.
        home.post.behave { mail in
            guard mail.text.contains("To: slow@") else { return }
            while post.mails.count < 20 { await Task.yield() }
        }
        try await home.queued("slow@example.net")
        for number in 1...20 { try await home.queued("box\(number)@example.net") }
        await home.round()
        #expect(home.post.mails.count == 21)
    }

    @Test("where the store takes nothing, a mail that is out is stored later and not sent again")
    func fullStore() async throws {
        let home = try await MailHome()
        for number in 1...20 { try await home.queued("box\(number)@example.net") }
        let round = OutboxRound(home.parts)
        home.store.isFull = true
        await round.run()
        let out = home.post.attempts
        #expect((1...4).contains(out))
        await round.run()
        #expect(home.post.attempts == out, "nothing goes out until what is out is stored")
        home.store.isFull = false
        await round.run()
        #expect(home.post.attempts == 20 && Set(home.post.mails.map(\.id)).count == 20)
        #expect(try await home.states().allSatisfy { $0 == .sent })
    }

    @Test("an outcome rests on the mail as it was: what an administrator did meanwhile stays")
    func changedMeanwhile() async throws {
        let home = try await MailHome()
        try await home.queued("anna@example.net")
        let (store, moment) = (home.store, home.clock.now)
        let changed = Mutex<OutboxMail?>(nil)
        home.post.behave { _ throws(PostboxError) in
            let retried = try? await store.write { records -> OutboxMail? in
                guard let mail = try records.dueMails(at: moment, limit: 1).first,
                    let later = mail.retried(at: moment + .seconds(1), policy: RetryPolicy()),
                    try records.update(later, replacing: mail)
                else { return nil }
                return later
            }
            changed.withLock { $0 = retried ?? nil }
            throw .noUser
        }
        await home.round()
        let stored = try await home.rows().first
        #expect(stored != nil && stored == changed.withLock(\.self))
        #expect(await home.problems().isEmpty)
    }

    @Test("without [mail] in the settings, waiting mails are a problem")
    func notConfigured() async throws {
        let home = try await MailHome()
        let problems = MailProblems(store: home.store, condition: nil)
        #expect(await problems.found().isEmpty)
        try await home.queued("anna@example.net")
        #expect(await problems.found().map(\.code) == ["mail-not-configured"])
    }

    @Test("finished and dead mails are forgotten after their days, those that wait are not")
    func swept() async throws {
        let home = try await MailHome()
        home.post.behave { mail throws(PostboxError) in if mail.text.contains("To: nobody@") { throw .noUser } }
        try await home.queued("anna@example.net")
        try await home.queued("nobody@example.net")
        await home.round()
        let clock = home.clock
        let sweep = RecordSweep(store: home.store, clock: { clock.now }, logger: home.parts.logger)
        home.clock.advance(by: .days(13))
        await sweep.tick()
        #expect(try await home.rows().count == 2)
        try await home.queued("late@example.net")
        home.clock.advance(by: .days(2))
        await sweep.tick()
        #expect(try await Set(home.states()) == [.dead, .waiting])
        home.clock.advance(by: .days(60))
        await sweep.tick()
        #expect(try await home.states() == [.waiting])
    }
}
