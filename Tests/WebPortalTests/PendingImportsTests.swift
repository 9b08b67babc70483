// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import Testing

@testable import WebPortal

@Suite("Tables that wait for the word")
struct PendingImportsTests {
    private let clock = TestClock()
    private let imports: PendingImports
    private let randomness: Randomness
    private let owner: PendingDownload.Owner

    init() {
        let source = CountedRandomness()
        randomness = { source.draw($0) }
        imports = PendingImports(mostOctets: 100, randomness: randomness)
        owner = PendingDownload.Owner(session: SessionID(randomness), user: "anna")
    }

    private func report(created: Int) -> MailboxImportReport {
        MailboxImportReport(
            dryRun: true,
            created: created,
            changed: 0,
            unchanged: 0,
            skipped: 0,
            ignoredColumns: [],
            skippedLines: [],
            changes: []
        )
    }

    private func keep(_ octets: [UInt8] = [1, 2, 3], of owner: PendingDownload.Owner? = nil) throws -> String {
        let facts = PendingImport.Facts(domain: "mail.example.org", filename: "a.csv", encoding: .utf8)
        return try imports.keep(octets, facts, report(created: 1), for: owner ?? self.owner, at: clock.now)
    }

    private func take(_ id: String, _ domain: String = "mail.example.org") -> [UInt8]? {
        imports.take(id, in: domain, by: owner, at: clock.now)?.table
    }

    private func look(_ id: String, _ domain: String = "mail.example.org") -> PendingImport? {
        imports.look(id, in: domain, by: owner, at: clock.now)
    }

    @Test("of 64 words at once one carries it out")
    func once() async throws {
        let id = try keep()
        let tables = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<64 { group.addTask { take(id) != nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(tables == 1 && look(id)?.stage == .running && look(id)?.octets.isEmpty == true)
    }

    @Test("what was done stands where the preview stood, and is not done again")
    func stored() throws {
        let id = try keep()
        #expect(take(id) == [1, 2, 3])
        imports.finish(id, report(created: 7), of: owner, at: clock.now)
        #expect(look(id)?.stage == .stored && look(id)?.report.created == 7 && take(id) == nil)
    }

    @Test("where nobody knows what became of it, it waits again")
    func unknown() throws {
        let id = try keep()
        let table = try #require(take(id))
        imports.putBack(id, table, of: owner, at: clock.now)
        #expect(take(id) == [1, 2, 3])
        imports.discard(id)
        #expect(look(id) == nil)
    }

    @Test("neither another session, nor another person, nor another domain finds it")
    func owners() throws {
        let id = try keep()
        let others = [
            PendingDownload.Owner(session: SessionID(randomness), user: "anna"),
            PendingDownload.Owner(session: owner.session, user: "ben"),
        ]
        for other in others {
            #expect(imports.look(id, in: "mail.example.org", by: other, at: clock.now) == nil)
            #expect(imports.take(id, in: "mail.example.org", by: other, at: clock.now) == nil)
        }
        #expect(look(id, "other.example.org") == nil && take(id, "other.example.org") == nil)
        #expect(take(id) != nil)
    }

    @Test("it waits for ten minutes and no longer, and not beyond its session")
    func time() throws {
        let id = try keep()
        clock.move(by: .seconds(599))
        #expect(look(id) != nil)
        clock.move(by: .seconds(1))
        #expect(look(id) == nil && take(id) == nil)
        imports.sweep(at: clock.now)
        let other = try keep()
        imports.discard(of: owner.session)
        #expect(imports.count == 0 && look(other) == nil)
    }

    @Test("a person has two; all together have a bound")
    func bounds() throws {
        let (first, second, third) = (try keep(), try keep(), try keep())
        #expect(look(first) == nil && look(second) != nil && look(third) != nil)
        let other = PendingDownload.Owner(session: SessionID(randomness), user: "ben")
        #expect(throws: PageFailure.tooManyFiles) {
            try keep(Array(repeating: 0, count: 95), of: other)
        }
        _ = try keep(Array(repeating: 0, count: 94), of: other)
    }

    @Test("only so many files are on their way at once")
    func places() async throws {
        let places = UploadPlaces(perPerson: 1, most: 2)
        func place(_ user: String, _ body: () async throws -> Void = {}) async throws {
            try await places.withPlace(for: user, body)
        }
        try await place("anna") {
            await #expect(throws: PageFailure.tooManyFiles) { try await place("anna") }
            try await place("ben") {
                await #expect(throws: PageFailure.tooManyFiles) { try await place("carl") }
            }
            try await place("carl")
        }
        try await place("anna")
    }
}
