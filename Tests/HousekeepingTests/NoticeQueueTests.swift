// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import MailboxRegistry
import Postbox
import Store
import Testing

@testable import Housekeeping

@Suite("Telling of certificates")
struct NoticeQueueTests {
    private let applicant = "anna@dir.example.org"

    @Test("the applicant is told of a certificate, once (N1)")
    func issued() async throws {
        let test = try await NoticeHome()
        try await test.note(.issued, try await test.issue(1))
        for _ in 0..<2 { await test.work() }
        #expect(try await test.sent() == ["certificate-issued \(applicant)"])
        let mail = try #require(test.home.post.mails.first)
        #expect(mail.text.contains("4f01") && mail.text.contains("Content-Language: en, de"))
        #expect(try await test.waiting == 0)
    }

    @Test("of a functional certificate the functional address is told as well (N1)")
    func functional() async throws {
        let test = try await NoticeHome()
        let serial = try await test.issue(1, "info@example.org", profile: "functional")
        try await test.note(.issued, serial)
        try await test.revoke(serial)
        await test.work()
        let recipients = [applicant, "info@example.org"]
        // Two seconds that are one: the announcement is true no more when it would go out.
        #expect(try await Set(test.sent()) == Set(recipients.map { "certificate-revoked \($0)" }))
        #expect(try await test.home.states().filter { $0 == .dropped }.count == 2)
    }

    @Test("mail goes where the directory says now; nobody there, no mail")
    func recipients() async throws {
        let test = try await NoticeHome()
        let serial = try await test.issue(1)
        let shared = try await test.issue(2, "info@example.org", profile: "functional")
        try await test.enter("ab1", "anna.neu@dir.example.org")
        try await test.note(.issued, serial)
        await test.work()
        let first = "certificate-issued anna.neu@dir.example.org"
        #expect(try await test.sent() == [first])
        try await test.removePerson()
        try await test.revoke(serial)
        try await test.revoke(shared)
        await test.work()
        #expect(try await test.sent().sorted() == [first, "certificate-revoked info@example.org"])
    }

    @Test("another person under the same user ID hears nothing of earlier certificates (P4)")
    func namesake() async throws {
        let test = try await NoticeHome()
        let serial = try await test.issue(1)
        try await test.removePerson()
        try await test.enter("ab1", applicant)
        try await test.revoke(serial)
        await test.work()
        #expect(try await test.home.rows().isEmpty)
        #expect(try await test.waiting == 0)
    }

    @Test("the administrators get one mail of all that a person left behind (P3)")
    func orphaned() async throws {
        let test = try await NoticeHome(administrators: ["adm1", "adm2", "nobody"])
        try await test.enter("adm1", "adm1@dir.example.org")
        try await test.enter("adm2", "adm2@dir.example.org")
        for number in 1...3 { try await test.orphan(test.issue(UInt8(number), "p\(number)@example.org")) }
        await test.work()
        let administrators = ["adm1@dir.example.org", "adm2@dir.example.org"]
        #expect(try await Set(test.sent()) == Set(administrators.map { "certificates-orphaned \($0)" }))
        #expect(test.home.post.mails.count == 2)
        #expect(test.home.post.mails.allSatisfy { $0.text.contains("4f01") && $0.text.contains("4f03") })
    }

    @Test("however many are due, a tick queues a bounded number, and all are told in the end")
    func paced() async throws {
        let test = try await NoticeHome()
        for number in 0..<150 { try await test.note(.issued, test.issue(UInt8(number), "p\(number)@example.org")) }
        await NoticeQueue(test.parts).tick()
        #expect(try await test.home.rows().count == NoticeQueue.batch)
        #expect(try await test.waiting == 150 - NoticeQueue.batch)
        await NoticeQueue(test.parts).tick()
        #expect(try await test.home.rows().count == 150)
    }

    @Test("what could not be queued waits, and is queued once")
    func fullStore() async throws {
        let test = try await NoticeHome()
        try await test.note(.issued, try await test.issue(1))
        test.home.store.isFull = true
        await test.work()
        #expect(test.home.post.mails.isEmpty)
        test.home.store.isFull = false
        for _ in 0..<2 { await test.work() }
        #expect(test.home.post.mails.count == 1)
    }

    @Test("notices that nobody fetched are forgotten, and end no mail's life early")
    func swept() async throws {
        let test = try await NoticeHome()
        try await test.note(.issued, try await test.issue(1))
        let sweep = RecordSweep(store: test.parts.store, clock: test.parts.clock, logger: test.parts.logger)
        test.home.clock.advance(by: .days(13))
        await sweep.tick()
        #expect(try await test.waiting == 1)
        test.home.clock.advance(by: .days(2))
        await sweep.tick()
        #expect(try await test.waiting == 0)
    }
}
