// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import Foundation
import IssuerKeys
import OpenSSLBridge
import SQLStorage
import Store
import Testing

@testable import Authority

/// A ledger that was restored from a backup, and the CRL that was published after the backup was made.
@Suite("Taking over a published CRL")
struct AdoptionTests {
    private func publish(_ test: TestAuthority) async throws {
        _ = try await test.authority.publishRevocationList(of: test.issuer.name, by: .daemon)
    }

    /// What a daemon on the backup publishes, once its ledger is that of a test but for these reasons.
    ///
    /// - Returns: The moment of the revocations.
    private func publishElsewhere(
        _ reasons: [(SerialNumber, RevocationReason)],
        for test: TestAuthority
    ) async throws -> Timestamp {
        let later = try await TestAuthority(issuer: test.issuer)
        later.clock.advance(by: .seconds(60))
        let (moment, name) = (later.clock.now, test.issuer.name)
        try await later.store.write { records in
            for (serial, reason) in reasons {
                let entry = RevocationListEntry(serial: serial, revokedAt: moment, reason: reason)
                _ = try records.put(Revocation(issuer: name, entry: entry, notAfter: moment + .days(700)), by: nil)
            }
        }
        try await publish(later)
        try? FileManager.default.removeItem(atPath: test.authority.revocationListPath(of: name))
        try FileManager.default.copyItem(
            atPath: later.authority.revocationListPath(of: name),
            toPath: test.authority.revocationListPath(of: name)
        )
        test.clock.advance(by: .seconds(600))
        return moment
    }

    private func refusesKey(_ key: PrivateKey, _ test: TestAuthority) async throws -> Bool {
        let csr = try TestAuthority.certificationRequest(key)
        let error = await refusal { try await test.issue("anna.berg@example.org", csr: csr) }
        if case .keyBlocked = error { return true }
        return false
    }

    @Test("keyCompromise blocks the key and frees the address; the entry keeps its date (V2)")
    func compromisedKey() async throws {
        let test = try await TestAuthority()
        let key = try PrivateKey.generate(.p256)
        let serial = try await test.issue(csr: TestAuthority.certificationRequest(key)).certificate.serial
        let moment = try await publishElsewhere([(serial, .keyCompromise)], for: test)
        #expect(try await test.authority.adoptPublishedRevocationLists() == 1)
        let entry = RevocationListEntry(serial: serial, revokedAt: moment, reason: .keyCompromise)
        #expect(try await test.entry(of: serial) == entry)
        #expect(try await refusesKey(key, test))
        #expect(try await test.audited(.revocationAdopted) == ["\(serial)"])
        _ = try await test.issue()
    }

    @Test("what the ledger holds as superseded becomes keyCompromise, and the list made next says so (V2)")
    func worse() async throws {
        let test = try await TestAuthority()
        let key = try PrivateKey.generate(.p256)
        let serial = try await test.issue(csr: TestAuthority.certificationRequest(key)).certificate.serial
        let earlier = try await test.revoke(serial, .superseded, by: nil).record.revocation
        try await publish(test)
        _ = try await publishElsewhere([(serial, .keyCompromise)], for: test)
        try await publish(test)
        let revokedAt = try #require(earlier?.entry.revokedAt)
        let entry = RevocationListEntry(serial: serial, revokedAt: revokedAt, reason: .keyCompromise)
        #expect(try await test.entry(of: serial) == entry)
        #expect(try await refusesKey(key, test))
        var file = try RevocationListFile(path: test.authority.revocationListPath(of: test.issuer.name))
        #expect(try file.next())
        #expect(file.saysKeyCompromise)
    }

    @Test("what the ledger holds as keyCompromise stays so, whatever the list says")
    func betterKnown() async throws {
        let test = try await TestAuthority()
        let serial = try await test.issue().certificate.serial
        _ = try await test.revoke(serial, .keyCompromise, by: nil)
        _ = try await publishElsewhere([(serial, .superseded)], for: test)
        #expect(try await test.authority.adoptPublishedRevocationLists() == 0)
        #expect(try await test.entry(of: serial)?.reason == .keyCompromise)
    }

    @Test("other certificates on the key are revoked, and those on the list keep its date", arguments: [true, false])
    func otherCertificates(isListed: Bool) async throws {
        let test = try await TestAuthority()
        let csr = try TestAuthority.certificationRequest()
        let first = try await test.issue(csr: csr).certificate.serial
        let second = try await test.issue("anna.berg@example.org", csr: csr).certificate.serial
        let listed = isListed ? [first, second] : [first]
        let moment = try await publishElsewhere(listed.map { ($0, .keyCompromise) }, for: test)
        _ = try await test.authority.adoptPublishedRevocationLists()
        let entry = try #require(try await test.entry(of: second))
        #expect(entry.reason == .keyCompromise)
        #expect(entry.revokedAt == (isListed ? moment : test.clock.now))
    }

    @Test("a serial number that only the list knows is taken over as it stands")
    func unknown() async throws {
        let test = try await TestAuthority()
        var source = SystemRandomSource()
        let serials = (0..<2500).map { _ in SerialNumber.random(from: &source) }
        let moment = try await publishElsewhere(serials.map { ($0, .keyCompromise) }, for: test)
        #expect(try await test.authority.adoptPublishedRevocationLists() == serials.count)
        for serial in serials.prefix(3) + serials.suffix(3) {
            let entry = RevocationListEntry(serial: serial, revokedAt: moment, reason: .keyCompromise)
            #expect(try await test.entry(of: serial) == entry)
        }
        #expect(try await test.authority.adoptPublishedRevocationLists() == 0)
    }
}
