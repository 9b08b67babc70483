// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailboxRegistry
import Postbox
import Registration
import Store
import Testing

@testable import Housekeeping

@Suite("Handing mails over")
struct OutboxDeliveryTests {
    @Test("a queued challenge goes out with its token, once, and says so (C10)")
    func handedOver() async throws {
        let home = try await MailHome()
        let (mailbox, challenge) = try await home.queued("anna@example.net")
        await home.round()
        await home.round()
        let mail = try #require(home.post.mails.first)
        #expect(home.post.mails.count == 1)
        #expect(mail.text.contains("confirm \(home.mailboxes.token(of: challenge.id).exposed)\n"))
        #expect(mail.text.contains("To: anna@example.net\n"))
        #expect(try await home.states() == [.sent])
        let stored = try await home.store.read { try $0.mailbox(mailbox) }
        #expect(stored?.challenge(challenge.id)?.handedOverAt == home.clock.now)
        #expect(await home.problems().isEmpty)
    }

    @Test("a mail that was queued while nobody looked goes out when somebody rings", .timeLimit(.minutes(1)))
    func rung() async throws {
        let home = try await MailHome()
        let service = OutboxDelivery(home.parts, pause: .seconds(3600))
        let running = Task { try await service.run() }
        try await home.queued("anna@example.net")
        while home.post.mails.isEmpty { await Task.yield() }
        running.cancel()
        try await running.value
    }

    @Test("a queue longer than what is read at once drains in one round")
    func drained() async throws {
        let home = try await MailHome()
        for number in 1...150 { try await home.queued("box\(number)@example.net") }
        await home.round()
        #expect(Set(home.post.mails.map(\.id)).count == 150)
        #expect(home.post.attempts == 150)
    }

    @Test("the notice to a functional address names the applicant and how to object (C2)")
    func notice() async throws {
        let home = try await MailHome()
        let mailbox = try await home.register("info@example.net", applicant: "anna@dir.example.org")
        try await home.confirm(home.challenge(mailbox))
        await home.round()
        // The challenge was used before it went out, so that it never does.
        let mail = try #require(home.post.mails.first)
        #expect(home.post.mails.count == 1 && mail.text.contains("To: info@example.net\n"))
        #expect(mail.text.contains("=C3=84nne Gro=C3=9F <anna@dir.example.org>"))
        #expect(try await Set(home.states()) == [.dropped, .sent])
    }

    @Test("what is superseded, refused, used or of an inactive mailbox never goes out (C3, C4, C7, C10)")
    func dropped() async throws {
        let home = try await MailHome()
        let again = try await home.queued("again@example.net")
        try await home.challenge(again.mailbox)
        let refused = try await home.queued("refused@example.net")
        _ = try await home.mailboxes.refuse(home.mailboxes.token(of: refused.challenge.id), actor: home.actor)
        let used = try await home.queued("used@example.net")
        try await home.confirm(used.challenge)
        let off = try await home.queued("off@example.net")
        _ = try await home.mailboxes.change(
            off.mailbox,
            MailboxEdit(),
            isActive: false,
            by: home.contact,
            actor: home.actor
        )
        await home.round()
        #expect(home.post.attempts == 1)
        #expect(home.post.mails.first?.text.contains("To: again@example.net\n") == true)
        #expect(try await home.states().filter { $0 == .dropped }.count == 4)
    }

    @Test("what is superseded while the server is down never goes out; the newer mail does")
    func supersededMeanwhile() async throws {
        let home = try await MailHome()
        home.post.behave { _ throws(PostboxError) in throw .serverDown }
        let (mailbox, first) = try await home.queued("anna@example.net")
        await home.round()
        home.clock.advance(by: .seconds(10))
        let second = try await home.challenge(mailbox)
        home.post.behave { _ in }
        home.clock.advance(by: .seconds(3600))
        await home.round()
        let text = home.post.mails.map(\.text).joined()
        #expect(home.post.mails.count == 1)
        #expect(!text.contains(home.mailboxes.token(of: first.id).exposed))
        #expect(text.contains(home.mailboxes.token(of: second.id).exposed))
    }

    @Test("a failure is tried again later, with the same octets; health knows as long as it lasts")
    func retried() async throws {
        let home = try await MailHome()
        let seen = Post()
        home.post.behave { mail throws(PostboxError) in
            try await seen.handOver(mail)
            throw .serverDown
        }
        try await home.queued("anna@example.net")
        await home.round()
        await home.round()
        #expect(seen.mails.count == 1, "not before its time")
        #expect(try await home.rows().first?.lastFailure?.contains("EX_TEMPFAIL") == true)
        #expect(await home.problems() == ["mail-failing"])
        home.clock.advance(by: .seconds(60))
        home.post.behave { _ in }
        await home.round()
        #expect(home.post.mails == seen.mails)
        #expect(try await home.states() == [.sent])
        #expect(await home.problems().isEmpty)
    }

    @Test("a mail that nobody can take is a dead letter at once, and its address says so; others go on")
    func deadLetter() async throws {
        let home = try await MailHome()
        home.post.behave { mail throws(PostboxError) in if mail.text.contains("To: nobody@") { throw .noUser } }
        let dead = try await home.queued("nobody@example.net")
        try await home.queued("anna@example.net")
        await home.round()
        #expect(home.post.mails.count == 1)
        #expect(try await Set(home.states()) == [.dead, .sent])
        #expect(try await home.status(dead.mailbox) == .undeliverable)
        #expect(await home.problems() == ["mail-given-up"])
    }

    @Test("what waited until its challenge expired is given up without being tried")
    func overdue() async throws {
        let home = try await MailHome()
        let (mailbox, _) = try await home.queued("anna@example.net")
        home.clock.advance(by: .days(1))
        await home.round()
        #expect(home.post.attempts == 0)
        #expect(try await home.states() == [.dead])
        #expect(try await home.status(mailbox) == .undeliverable)
    }
}
