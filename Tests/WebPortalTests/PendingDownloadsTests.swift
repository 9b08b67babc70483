// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Testing

@testable import WebPortal

@Suite("Certificates that wait for their download")
struct PendingDownloadsTests {
    private let clock = TestClock()
    private let downloads: PendingDownloads
    private let randomness: Randomness
    private let owner: PendingDownload.Owner

    init() {
        let source = CountedRandomness()
        randomness = { source.draw($0) }
        downloads = PendingDownloads(for: .seconds(600), perPerson: 3, randomness: randomness)
        owner = PendingDownload.Owner(session: SessionID(randomness), user: "anna")
    }

    private func keep(_ octets: [UInt8] = [1, 2, 3]) throws -> String {
        let serial = try #require(SerialNumber(bytes: [7]))
        let facts = PendingDownload.Facts(
            serial: serial,
            address: "anna@example.org",
            isGroup: false,
            filename: "PERS_Anna_20261128.p12",
            notAfter: clock.now,
            notes: []
        )
        return downloads.keep(octets, facts, for: owner, at: clock.now)
    }

    @Test("of 64 downloads at once one gets the file")
    func once() async throws {
        let id = try keep()
        let files = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<64 { group.addTask { downloads.take(id, by: owner, at: clock.now) != nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(files == 1)
        #expect(downloads.look(id, by: owner, at: clock.now)?.isWaiting == false)
        #expect(downloads.count == 0)
    }

    @Test("neither another session nor another person gets or sees it")
    func owners() throws {
        let id = try keep()
        let otherSession = PendingDownload.Owner(session: SessionID(randomness), user: "anna")
        let otherPerson = PendingDownload.Owner(session: owner.session, user: "ben")
        for other in [otherSession, otherPerson] {
            #expect(downloads.take(id, by: other, at: clock.now) == nil)
            #expect(downloads.look(id, by: other, at: clock.now) == nil)
        }
        #expect(downloads.take(id, by: owner, at: clock.now) != nil)
    }

    @Test("it waits for so long and no longer")
    func time() throws {
        let id = try keep()
        clock.move(by: .seconds(599))
        #expect(downloads.look(id, by: owner, at: clock.now)?.isWaiting == true)
        clock.move(by: .seconds(1))
        #expect(downloads.take(id, by: owner, at: clock.now) == nil)
        downloads.sweep(at: clock.now)
        #expect(downloads.count == 0)
    }

    @Test("a clock that is set back does not make it wait longer, but for a small correction")
    func clockSetBack() throws {
        _ = try keep()
        clock.move(by: .seconds(-30))
        downloads.sweep(at: clock.now)
        #expect(downloads.count == 1)
        clock.move(by: .seconds(-3600))
        downloads.sweep(at: clock.now)
        #expect(downloads.count == 0)
    }

    @Test("the end of a session throws it away")
    func sessionEnd() throws {
        let id = try keep()
        downloads.discard(of: owner.session)
        #expect(downloads.look(id, by: owner, at: clock.now) == nil)
    }

    @Test("one person has so many waiting; the oldest goes")
    func perPerson() throws {
        var ids: [String] = []
        for _ in 0..<5 {
            ids.append(try keep())
            clock.move(by: .seconds(1))
        }
        let waiting = ids.filter { downloads.look($0, by: owner, at: clock.now)?.isWaiting == true }
        #expect(waiting == Array(ids.suffix(3)))
    }

    @Test("a form that came twice finds what the first made")
    func bySerial() throws {
        let id = try keep()
        let serial = try #require(SerialNumber(bytes: [7]))
        #expect(downloads.name(of: serial, for: owner, at: clock.now) == id)
    }
}
