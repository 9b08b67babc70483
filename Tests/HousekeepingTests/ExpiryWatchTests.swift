// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Postbox
import Store
import Testing

@testable import Housekeeping

@Suite("Telling of certificates that end soon (N1)")
struct ExpiryWatchTests {
    private let mail = "certificate-expiring anna@dir.example.org"

    /// Certificates of 730 days, and the watch on every day from the 690th.
    private func watch(_ test: NoticeHome, until day: Int, _ each: (Int) async throws -> Void = { _ in }) async throws {
        test.home.clock.advance(by: .days(690))
        for number in 690...day {
            try await each(number)
            for _ in 0..<2 { await test.work() }
            test.home.clock.advance(by: .days(1))
        }
    }

    @Test("28 and 14 days before, once each, however often the watch looks")
    func twice() async throws {
        let test = try await NoticeHome()
        try await test.issue(1)
        try await watch(test, until: 735)
        #expect(try await test.sent() == [mail, mail])
        let days = try await test.home.rows().map { ($0.createdAt - (test.now - .days(736))) / .seconds(86400) }
        #expect(days == [702, 716])
    }

    @Test("not where a valid certificate ends later; again when that one is revoked")
    func successor() async throws {
        let test = try await NoticeHome()
        try await test.issue(1)
        var newer: SerialNumber?
        try await watch(test, until: 727) { day in
            if day == 700 { newer = try await test.issue(2) }
            if let newer, day == 720 { try await test.revoke(newer) }
        }
        #expect(try await test.sent().sorted() == [mail, "certificate-revoked anna@dir.example.org"])
    }

    @Test("one that is replaced after the notice was queued is not told of")
    func replacedMeanwhile() async throws {
        let test = try await NoticeHome()
        try await test.issue(1)
        test.home.clock.advance(by: .days(703))
        await ExpiryWatch(test.parts).tick()
        await NoticeQueue(test.parts).tick()
        try await test.issue(2)
        await test.home.round()
        #expect(try await test.home.states() == [.dropped])
    }

    @Test("what was missed is told late, and not together with the nearer notice", arguments: [(15, 2), (10, 1)])
    func missed(daysLeft: Int, mails: Int) async throws {
        let test = try await NoticeHome()
        try await test.issue(1)
        test.home.clock.advance(by: .days(730 - daysLeft))
        await test.work()
        test.home.clock.advance(by: .days(3))
        await test.work()
        #expect(try await test.sent().count == mails)
    }

    @Test("other thresholds, or none", arguments: [([90, 7, 1], 3), ([], 0), ([365], 1)] as [([Int], Int)])
    func thresholds(days: [Int], mails: Int) async throws {
        let test = try await NoticeHome(expiryDays: days)
        try await test.issue(1)
        for _ in 0..<740 {
            test.home.clock.advance(by: .days(1))
            await ExpiryWatch(test.parts).tick()
        }
        #expect(try await test.waiting == mails)
    }

    @Test("more than a page of ends on one day")
    func pages() async throws {
        let test = try await NoticeHome()
        for number in 0..<40 { try await test.issue(UInt8(number), "p\(number)@example.org") }
        test.home.clock.advance(by: .days(703))
        await ExpiryWatch(test.parts).tick()
        #expect(try await test.waiting == 40)
    }
}
