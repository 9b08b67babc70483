// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Testing

@testable import Postbox

@Suite("The outbox")
struct OutboxMailTests {
    private let policy = RetryPolicy()
    private let temporary = PostboxError.programFailed(.status(75), output: ProgramOutput([]))
    private let permanent = PostboxError.programFailed(.status(67), output: ProgramOutput([]))

    @Test("waits double from a minute to two hours")
    func waits() {
        let waits = (1...12).map { policy.nextAttempt(after: $0, at: Specimen.moment) - Specimen.moment }
        let expected = [60, 120, 240, 480, 960, 1920, 3840, 7200, 7200, 7200, 7200, 7200]
        #expect(waits == expected.map { Duration.seconds($0) })
        #expect(policy.nextAttempt(after: .max, at: Specimen.moment) == Specimen.moment + .seconds(7200))
    }

    @Test("a mail is due at once, and after a failure only when its wait is over")
    func due() throws {
        let mail = try Specimen.mail()
        #expect(mail.isDue(at: Specimen.moment) && !mail.isDue(at: Specimen.moment - .seconds(1)))
        let failed = mail.after(.failed(temporary), at: Specimen.moment, policy: policy)
        #expect(failed.state == .waiting && failed.attempts == 1)
        #expect(failed.lastFailure == "the sendmail program ended with status 75 (EX_TEMPFAIL)")
        #expect(!failed.isDue(at: Specimen.moment + .seconds(59)) && failed.isDue(at: Specimen.moment + .seconds(60)))
    }

    @Test("handed over it is sent, and stays so")
    func sent() throws {
        let failed = try Specimen.mail().after(.failed(temporary), at: Specimen.moment, policy: policy)
        let sent = failed.after(.handedOver, at: Specimen.moment, policy: policy)
        #expect(sent.state == .sent && sent.attempts == 2 && sent.lastFailure == nil)
        #expect(!sent.isDue(at: Specimen.moment + .days(9)))
        for outcome in [OutboxMail.Outcome.failed(permanent), .noLongerNeeded, .handedOver] {
            #expect(sent.after(outcome, at: Specimen.moment, policy: policy) == sent)
        }
        #expect(sent.givenUp(at: Specimen.moment + .days(9)) == sent)
        #expect(sent.retried(at: Specimen.moment, policy: policy) == nil)
    }

    @Test("what it is about no longer holds: dropped, without an attempt (C10)")
    func dropped() throws {
        let dropped = try Specimen.mail().after(.noLongerNeeded, at: Specimen.moment, policy: policy)
        #expect(dropped.state == .dropped && dropped.attempts == 0)
        #expect(dropped.retried(at: Specimen.moment, policy: policy) == nil)
    }

    @Test("a permanent failure makes a dead letter at once")
    func permanentFailure() throws {
        let dead = try Specimen.mail().after(.failed(permanent), at: Specimen.moment, policy: policy)
        #expect(dead.state == .dead && dead.attempts == 1 && !dead.isDue(at: Specimen.moment + .days(1)))
    }

    @Test("a server that is never up makes a dead letter at the expiry, not before (C10)")
    func expiry() throws {
        var mail = try Specimen.mail()
        var moment = Specimen.moment
        while !mail.isOverdue(at: moment) {
            #expect(mail.givenUp(at: moment) == mail)
            mail = mail.after(.failed(temporary), at: moment, policy: policy)
            #expect(mail.nextAttemptAt > moment && mail.nextAttemptAt <= mail.expiresAt)
            moment = mail.nextAttemptAt
        }
        #expect(moment == mail.expiresAt && mail.isDue(at: moment) && mail.attempts == 18)
        let dead = mail.givenUp(at: moment)
        #expect(dead.state == .dead && dead.lastFailure != nil)
    }

    @Test("an administrator's retry makes a dead letter wait again, with a time of its own if that was over")
    func retried() throws {
        let dead = try Specimen.mail().after(.failed(permanent), at: Specimen.moment, policy: policy)
        let early = try #require(dead.retried(at: Specimen.moment + .seconds(9), policy: policy))
        #expect(early.isDue(at: Specimen.moment + .seconds(9)) && early.expiresAt == dead.expiresAt)
        let late = try #require(dead.retried(at: Specimen.moment + .days(2), policy: policy))
        #expect(late.isDue(at: Specimen.moment + .days(2)) && late.expiresAt == Specimen.moment + .days(7))
    }

    @Test("references, kinds and identifiers are read back from what a row holds")
    func rows() throws {
        let serial = try #require(SerialNumber(hexadecimal: "4f1c00"))
        for reference in [MailReference.challenge("a:b"), .certificate(serial), .person("ab@x")] {
            #expect(MailReference(reference.description) == reference)
        }
        for text in ["", "challenge", "challenge:", "certificate:xx", "other:1", ":"] {
            #expect(MailReference(text) == nil)
        }
        #expect(OutboxMailID(Specimen.id().description) == Specimen.id())
        for text in ["", "a5", String(repeating: "A5", count: 16), String(repeating: "g", count: 32)] {
            #expect(OutboxMailID(text) == nil)
        }
    }

    @Test(
        "languages are ordered by the recipient's tag",
        arguments: [
            (nil, [.german, .english]), ("de", [.german, .english]), ("de-AT", [.german, .english]),
            ("en", [.english, .german]),
            ("EN-gb", [.english, .german]), ("fr", [.german, .english]), ("english", [.german, .english]),
            ("", [.german, .english]),
        ] as [(String?, [MailLanguage])]
    )
    func languages(tag: String?, order: [MailLanguage]) {
        #expect(MailLanguage.order(preferring: tag) == order)
    }
}
