// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Testing

@testable import WebPortal

@Suite("Sessions")
struct SessionStoreTests {
    private let clock = TestClock()
    private let store: SessionStore

    init() {
        let randomness = CountedRandomness()
        store = SessionStore(SessionLimits(), randomness: { randomness.draw($0) })
    }

    private func begin(_ user: String = "anna") -> SessionID {
        store.begin(user: user, name: "Anna", at: clock.now).0
    }

    @Test("a session goes on while it is used, for an hour")
    func whole() {
        let id = begin()
        for _ in 0..<11 {
            clock.move(by: .seconds(5 * 60))
            #expect(store.session(id, at: clock.now)?.user == "anna")
        }
        clock.move(by: .seconds(5 * 60))
        #expect(store.session(id, at: clock.now) == nil)
    }

    @Test("a session ends after ten minutes without a request, and stays ended")
    func idle() {
        let id = begin()
        clock.move(by: .seconds(599))
        #expect(store.session(id, at: clock.now) != nil)
        clock.move(by: .seconds(600))
        #expect(store.session(id, at: clock.now) == nil)
        clock.move(by: .seconds(-600))
        #expect(store.session(id, at: clock.now) == nil)
    }

    @Test("a clock that was set back ends a session")
    func setBack() {
        let id = begin()
        clock.move(by: .seconds(-1))
        #expect(store.session(id, at: clock.now) == nil)
    }

    @Test("signing out ends one session and no other")
    func end() {
        let (first, second) = (begin(), begin())
        store.end(first)
        #expect(store.session(first, at: clock.now) == nil)
        #expect(store.session(second, at: clock.now) != nil)
    }

    @Test("one person has so many sessions; the oldest ends, and nobody else's")
    func perPerson() {
        let other = begin("ben")
        let ids = (0..<20).map { _ in begin() }
        let alive = ids.filter { store.session($0, at: clock.now) != nil }
        #expect(alive == Array(ids.suffix(16)))
        #expect(store.session(other, at: clock.now) != nil)
    }

    @Test("what has ended is forgotten without being asked for")
    func sweep() {
        _ = begin()
        clock.move(by: .seconds(601))
        store.sweep(at: clock.now)
        #expect(store.count == 0)
    }

    @Test("no description shows the name of a session")
    func redacted() {
        let id = begin()
        var dumped = ""
        dump(id, to: &dumped)
        #expect(!"\(id) \(dumped)".contains(id.text))
    }

    @Test(
        "only 64 hexadecimal digits can be the name of a session",
        arguments: ["", String(repeating: "g", count: 64), String(repeating: "a", count: 63), "../etc/passwd"]
    )
    func malformed(_ cookie: String) {
        #expect(SessionID(cookie: cookie) == nil)
    }
}
