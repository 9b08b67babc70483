// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import SQLStorage
import Store
import Testing

@Suite("Lists of certificates")
struct CertificateListTests {
    private let anna = Applicant(user: "anna", person: 1)

    /// Certificates in every status, many in the same second.
    private func fill(_ store: some Store) async throws {
        let bert = Applicant(user: "bert", person: 2)
        let intents = try (1...60).map { number in
            try CertificateIntent.sample(
                number,
                address: number % 3 == 0 ? "info@example.org" : "p\(number % 5)@example.org",
                applicant: number % 2 == 0 ? anna : bert,
                at: now - .days(number % 7 == 0 ? 800 : 0) - .seconds(number / 10)
            )
        }
        let revocations = try (1...60).filter { $0 % 11 == 0 }.map { try Revocation.sample($0) }
        try await store.write { transaction in
            for (index, intent) in intents.enumerated() {
                try transaction.insert(intent)
                if index % 5 == 0 { try transaction.markAbandoned(intent.serial, at: now) }
                if index % 5 > 1 { _ = try transaction.record([1], for: intent.serial) }
                if index % 5 > 2 { _ = try transaction.markDelivered(intent.serial, at: now) }
                if index % 5 > 3 { try transaction.markOrphaned([intent.serial], at: now) }
            }
            for revocation in revocations { _ = try transaction.put(revocation, by: nil) }
        }
    }

    private func all(_ store: some Store, _ query: CertificateQuery) async throws -> [CertificateRecord] {
        var (query, records) = (query, [CertificateRecord]())
        repeat {
            let page = try await store.read { [query] in try $0.certificates(query) }
            #expect(page.records.count <= query.limit)
            records += page.records
            query.cursor = page.next
        } while query.cursor != nil
        return records
    }

    @Test("pages give every certificate once, newest first", arguments: [1, 7, 60, 100])
    func pages(_ limit: Int) async throws {
        try await withStore(.sqlite) { store, _ in
            try await fill(store)
            let records = try await all(store, CertificateQuery(at: now, limit: limit))
            #expect(Set(records.map(\.intent.serial)).count == 60)
            #expect(records.count == 60)
            let order = records.map { ($0.intent.intendedAt, $0.intent.serial) }
            #expect(zip(order, order.dropFirst()).allSatisfy { $0 > $1 })
        }
    }

    @Test("what is stored between two pages shifts none of the older ones", arguments: Engine.allCases)
    func newOnes(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            try await fill(store)
            var query = CertificateQuery(at: now, limit: 25)
            let whole = try await all(store, query).map(\.intent.serial)
            let first = try await store.read { [query] in try $0.certificates(query) }
            let newer = try CertificateIntent.sample(1000, at: now + .seconds(5))
            try await store.write { try $0.insert(newer) }
            query.cursor = first.next
            let rest = try await all(store, query).map(\.intent.serial)
            #expect(first.records.map(\.intent.serial) + rest == whole)
        }
    }

    @Test("a status lists just those that have it", arguments: CertificateStatus.allCases)
    func status(_ status: CertificateStatus) async throws {
        try await withStore(.sqlite) { store, _ in
            try await fill(store)
            var query = CertificateQuery(at: now, limit: 4)
            let expected = try await all(store, query).filter { $0.status(at: now) == status }
            query.status = status
            #expect(try await all(store, query) == expected)
            #expect(!expected.isEmpty)
        }
    }

    @Test("a person sees what they requested and what their addresses hold, each once (X9)", arguments: [3, 100])
    func visible(_ limit: Int) async throws {
        try await withStore(.sqlite) { store, _ in
            try await fill(store)
            let anna = anna
            let everything = try await all(store, CertificateQuery(at: now, limit: limit))
            var query = CertificateQuery(at: now, limit: limit)
            query.visibleTo = anna
            let own = try await all(store, query)
            let expectedOwn = everything.filter { $0.intent.applicant == anna }
            #expect(own == expectedOwn)
            let keys = ["info@example.org", "p1@example.org"]
            query.visibleAddressKeys = keys
            let ownAlone = try await all(store, query)
            #expect(ownAlone == expectedOwn)
            query.visibleProfiles = ["other"]
            let ofOtherProfiles = try await all(store, query)
            #expect(ofOtherProfiles == expectedOwn)
            query.visibleProfiles = ["other", "personal"]
            let visible = try await all(store, query)
            let expected = everything.filter { $0.intent.applicant == anna || keys.contains($0.intent.addressKey) }
            #expect(visible == expected)
            query.addressKey = "info@example.org"
            query.applicantUser = "bert"
            let narrow = try await all(store, query)
            let expectedNarrow = expected.filter {
                $0.intent.addressKey == "info@example.org" && $0.intent.applicant.user == "bert"
            }
            #expect(narrow == expectedNarrow)
            #expect(!narrow.isEmpty)
        }
    }

    @Test("an unknown cursor is the end", arguments: ["", "zz", "0badcafe", "1 OR 1"])
    func unknownCursor(_ cursor: String) async throws {
        try await withStore(.sqlite) { store, _ in
            try await fill(store)
            var query = CertificateQuery(at: now, limit: 10)
            query.cursor = cursor
            let page = try await store.read { [query] in try $0.certificates(query) }
            #expect(page == CertificatePage(records: [], next: nil))
        }
    }

    @Test("outside requests are listed newest first, page by page, and completed once", arguments: Engine.allCases)
    func outsideRequests(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let requests = (0..<9).map { number in
                OutsideRequest(
                    id: "id\(number)",
                    applicant: number % 3 == 0 ? Applicant(user: "bert", person: 2) : anna,
                    address: "a@example.org",
                    addressKey: "a@example.org",
                    keyFingerprint: [UInt8(number)],
                    createdAt: now + .seconds(number / 2)
                )
            }
            try await store.write { transaction in for request in requests { try transaction.insert(request) } }
            for applicant in [nil, anna] {
                let expected = requests.reversed().filter { applicant == nil || $0.applicant == applicant }
                var found: [OutsideRequest] = []
                while true {
                    let last = found.last?.id
                    let page = try await store.read { try $0.outsideRequests(of: applicant, after: last, limit: 2) }
                    guard !page.isEmpty else { break }
                    found += page
                }
                #expect(found == Array(expected))
            }
            #expect(try await store.read { try $0.requestCount(of: anna, since: now + .seconds(3)) } == 2)
            #expect(try await store.write { try $0.complete("id3", with: [7], at: now) })
            #expect(try await store.write { try !$0.complete("id3", with: [8], at: now) })
            #expect(try await store.write { try !$0.complete("id77", with: [8], at: now) })
            #expect(try await store.read { try $0.outsideRequest("id3")?.certificate } == [7])
        }
    }
}
