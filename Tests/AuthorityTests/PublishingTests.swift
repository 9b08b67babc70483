// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import Foundation
import IssuerKeys
import MailboxRegistry
import OpenSSLBridge
import SQLStorage
import Store
import Testing

@testable import Authority

@Suite("Publishing CRLs")
struct PublishingTests {
    private func publish(_ test: TestAuthority, acceptEarlierTime: Bool = false) async throws
        -> PublishedRevocationList
    {
        try await test.authority.publishRevocationList(
            of: test.issuer.name,
            acceptEarlierTime: acceptEarlierTime,
            by: .daemon
        )
    }

    private func path(_ test: TestAuthority) -> String {
        test.authority.revocationListPath(of: test.issuer.name)
    }

    private func serials(_ test: TestAuthority) throws -> [SerialNumber] {
        var file = try RevocationListFile(path: path(test))
        var serials: [SerialNumber] = []
        while try file.next() { serials.append(try #require(file.serial?.serial)) }
        return serials
    }

    /// Stores revocations as if certificates had been revoked one after the other.
    private func revoke(
        _ count: Int,
        on test: TestAuthority,
        expiring notAfter: Timestamp? = nil
    ) async throws -> [SerialNumber] {
        var source = SystemRandomSource()
        let drawn = (0..<count).map { _ in SerialNumber.random(from: &source) }
        let moment = test.clock.now
        let issuer = test.issuer.name
        try await test.store.write { records in
            for (index, serial) in drawn.enumerated() {
                let reason = RevocationReason.allCases[index % RevocationReason.allCases.count]
                let entry = RevocationListEntry(serial: serial, revokedAt: moment, reason: reason)
                let end = notAfter ?? moment + .days(700)
                _ = try records.put(Revocation(issuer: issuer, entry: entry, notAfter: end), by: nil)
            }
        }
        return drawn
    }

    @Test("a list without entries has no revokedCertificates and verifies")
    func empty() async throws {
        let test = try await TestAuthority()
        let list = try await publish(test)
        #expect(list.entryCount == 0)
        #expect(try serials(test).isEmpty)
        #expect(list.number == test.clock.now.secondsSince1970)
    }

    @Test("entries stand in the order of their serial numbers", arguments: [1, 2, 500, 3000])
    func order(count: Int) async throws {
        let test = try await TestAuthority()
        let revoked = try await revoke(count, on: test)
        #expect(try await publish(test).entryCount == count)
        #expect(try serials(test) == revoked.sorted())
    }

    @Test("a list merged with the published file is, but for time and number, the list made from the ledger")
    func merging() async throws {
        let test = try await TestAuthority()
        let first = try await revoke(400, on: test)
        _ = try await publish(test)
        let second = try await revoke(300, on: test)
        let merged = try await publish(test)
        #expect(try serials(test) == (first + second).sorted())
        try FileManager.default.removeItem(atPath: path(test))
        let fromLedger = try await publish(test)
        #expect(merged.entryCount == fromLedger.entryCount)
        #expect(merged.entriesLength == fromLedger.entriesLength)
    }

    @Test("a changed reason replaces the entry")
    func changedReason() async throws {
        let test = try await TestAuthority()
        let serial = try await test.issue().certificate.serial
        for reason in [RevocationReason.superseded, .keyCompromise] {
            _ = try await test.authority.revoke(serial, reason: reason, as: .administrator, actor: .daemon)
            _ = try await publish(test)
        }
        var file = try RevocationListFile(path: path(test))
        #expect(try file.next())
        #expect(try RevocationListEntry(derEncoded: file.entry).reason == .keyCompromise)
        #expect(try !file.next())
    }

    @Test("an expired certificate leaves only after a list made later carried it (V4)")
    func leaving() async throws {
        let test = try await TestAuthority()
        let revoked = try await revoke(3, on: test, expiring: test.clock.now + .days(1))
        _ = try await publish(test)
        test.clock.advance(by: .days(2))
        _ = try await publish(test)
        #expect(try serials(test) == revoked.sorted())
        test.clock.advance(by: .days(1))
        _ = try await publish(test)
        #expect(try serials(test).isEmpty)
    }

    @Test("numbers grow also when the clock stands still (V3)")
    func numbers() async throws {
        let test = try await TestAuthority()
        let first = try await publish(test)
        let second = try await publish(test)
        #expect(second.number == first.number + 1)
    }

    @Test("an earlier thisUpdate is refused unless it is accepted; the old list stays")
    func earlierTime() async throws {
        let test = try await TestAuthority()
        _ = try await publish(test)
        let before = FileManager.default.contents(atPath: path(test))
        test.clock.advance(by: .seconds(-100))
        let error = await refusal { try await publish(test) }
        guard case .revocationListRefused(.earlierTime) = error else {
            return unexpected(error)
        }
        #expect(FileManager.default.contents(atPath: path(test)) == before)
        _ = try await publish(test, acceptEarlierTime: true)
    }

    @Test("a restored backup never un-revokes: the published list is taken over (V3)")
    func restoredBackup() async throws {
        let later = try await TestAuthority()
        let revoked = try await revoke(5, on: later)
        let published = try await publish(later)
        let restored = try await TestAuthority(issuer: later.issuer)
        try FileManager.default.copyItem(atPath: path(later), toPath: path(restored))
        #expect(try await restored.authority.adoptPublishedRevocationLists() == revoked.count)
        let newest = try await restored.store.read { try $0.newestRevocationList(issuer: restored.issuer.name) }
        #expect(newest?.number == published.number)
        for serial in revoked {
            let entry = try await later.entry(of: serial)
            #expect(try await restored.entry(of: serial) == entry && entry != nil)
        }
        #expect(try await restored.authority.adoptPublishedRevocationLists() == 0)
    }

    @Test("a list of another CA under our name is not believed, and gives way to ours")
    func strangersList() async throws {
        let stranger = try await TestAuthority()
        _ = try await revoke(2, on: stranger)
        _ = try await publish(stranger)
        let test = try await TestAuthority()
        let revoked = try await revoke(1, on: test)
        try FileManager.default.copyItem(atPath: path(stranger), toPath: path(test))
        #expect(try await test.authority.adoptPublishedRevocationLists() == 0)
        #expect(await test.authority.health().problems.map(\.code).contains("crl-refused"))
        #expect(try await test.authority.dueRevocationList(of: test.issuer.name, renewal: .days(1)) != nil)
        #expect(try await publish(test).entryCount == 1)
        #expect(try serials(test) == revoked)
        #expect(await test.authority.health().problems.isEmpty)
    }

    @Test("a damaged list neither stops the start nor the next list", arguments: [0, 1, 22, 100, 300])
    func damaged(length: Int) async throws {
        let test = try await TestAuthority()
        let revoked = try await revoke(20, on: test)
        _ = try await publish(test)
        let whole = try #require(FileManager.default.contents(atPath: path(test)))
        try whole.prefix(length).write(to: URL(fileURLWithPath: path(test)))
        #expect(try await test.authority.adoptPublishedRevocationLists() == 0)
        #expect(await test.authority.health().problems.map(\.code).contains("crl-refused"))
        #expect(try await test.authority.dueRevocationList(of: test.issuer.name, renewal: .days(1)) == .fault)
        _ = try await publish(test)
        #expect(try serials(test) == revoked.sorted())
        #expect(await test.authority.health().problems.isEmpty)
    }

    @Test("what is no file in the place of a list neither stops the start nor is waited for")
    func directoryInTheWay() async throws {
        let test = try await TestAuthority()
        _ = try await publish(test)
        try FileManager.default.removeItem(atPath: path(test))
        try FileManager.default.createDirectory(atPath: path(test), withIntermediateDirectories: false)
        #expect(try await test.authority.adoptPublishedRevocationLists() == 0)
        #expect(await test.authority.health().problems.map(\.code).contains("crl-refused"))
        try FileManager.default.removeItem(atPath: path(test))
        _ = try await publish(test)
        #expect(await test.authority.health().problems.isEmpty)
    }

    @Test("a list that came while the daemon ran is taken over before the next one is made")
    func laterList() async throws {
        let later = try await TestAuthority()
        let revoked = try await revoke(3, on: later)
        let test = try await TestAuthority(issuer: later.issuer)
        _ = try await publish(test)
        later.clock.advance(by: .seconds(100))
        let theirs = try await publish(later)
        try FileManager.default.removeItem(atPath: path(test))
        try FileManager.default.copyItem(atPath: path(later), toPath: path(test))
        test.clock.advance(by: .seconds(50))
        let error = await refusal { try await publish(test) }
        guard case .revocationListRefused(.earlierTime) = error else { return unexpected(error) }
        #expect(await test.authority.health().problems.map(\.code).contains("crl-refused"))
        test.clock.advance(by: .seconds(100))
        let ours = try await publish(test)
        #expect(ours.number > theirs.number)
        #expect(try serials(test) == revoked.sorted())
    }

    @Test("what the guard refused does not stay where the web server publishes")
    func nothingStaysBehind() async throws {
        let test = try await TestAuthority()
        _ = try await publish(test)
        test.clock.advance(by: .seconds(-100))
        _ = await refusal { try await publish(test) }
        let names = try FileManager.default.contentsOfDirectory(atPath: test.folder.path)
        #expect(names.filter { $0.contains(".crl.") } == [])
    }
}
