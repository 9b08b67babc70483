// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import MailAddressing
import MailboxRegistry
import Registration
import SQLStorage
import Store
import Testing

@testable import Authority

@Suite("The totals of a portal")
struct PortalTotalsTests {
    private func issue(_ test: TestAuthority, _ address: String, for user: String, through uid: UInt32) async throws {
        let applicant = try await test.requester(user).applicant
        let request = IssueRequest(
            address: try MailAddress(address),
            keySource: .certificationRequest(try TestAuthority.certificationRequest())
        )
        let actor = AuditActor(uid: uid, pid: 1, user: user)
        _ = try await test.authority.issue(request, for: Requester(applicant: applicant, actor: actor))
    }

    private func isRefused(_ work: () async throws -> Void) async -> Bool {
        let error = await refusal(work)
        if case .portalRateLimited = error { return true }
        return false
    }

    @Test("all the people of a portal have so many certificates in an hour, those of another portal their own")
    func certificates() async throws {
        let test = try await TestAuthority { $0.certificatesPerPortalPerHour = 2 }
        try await issue(test, "info@example.org", for: "ab1", through: 1000)
        try await issue(test, "chris.dahl@example.org", for: "cd2", through: 1000)
        #expect(await isRefused { try await issue(test, "anna.berg@example.org", for: "ab1", through: 1000) })
        #expect(try await test.records().count == 2)
        try await issue(test, "anna.berg@example.org", for: "ab1", through: 2000)
        test.clock.advance(by: .seconds(3660))
        try await test.put("ef3", "Eva", "Falk", "eva.falk@example.org")
        try await issue(test, "eva.falk@example.org", for: "ef3", through: 1000)
    }

    @Test("what is refused for another reason does not count")
    func refusedRequests() async throws {
        let test = try await TestAuthority { $0.certificatesPerPortalPerHour = 2 }
        try await issue(test, "info@example.org", for: "ab1", through: 1000)
        for _ in 0..<3 {
            let error = await refusal { try await issue(test, "info@example.org", for: "ab1", through: 1000) }
            guard case .alreadyCertified = error else { return unexpected(error) }
        }
        try await issue(test, "anna.berg@example.org", for: "ab1", through: 1000)
    }

    @Test("revocations are counted, those of administrators not")
    func revocations() async throws {
        let test = try await TestAuthority { $0.revocationsPerPortalPerHour = 1 }
        let serials = [
            try await test.issue().certificate.serial,
            try await test.issue("anna.berg@example.org").certificate.serial,
        ]
        _ = try await test.revoke(serials[0], by: "ab1")
        _ = try await test.revoke(serials[0], by: "ab1")
        #expect(await isRefused { _ = try await test.revoke(serials[1], by: "ab1") })
        _ = try await test.revoke(serials[1], by: nil)
    }

    @Test("a restart forgives nothing")
    func restart() async throws {
        let test = try await TestAuthority { settings in
            settings.certificatesPerPortalPerHour = 1500
            settings.revocationsPerPortalPerHour = 1
        }
        test.clock.advance(by: .seconds(7200))
        let (begin, portal) = (test.clock.now - .seconds(7100), TestAuthority.actor)
        try await test.store.write { records in
            for number in 0..<3000 {
                let moment = begin + .seconds(number < 1501 ? 1 : 3700)
                try records.append(AuditEvent(.certificateIntended, at: moment, by: portal, [:]))
            }
            try records.append(AuditEvent(.certificateRevoked, at: begin + .seconds(3700), by: portal, [:]))
        }
        try await test.authority.recallPortalTotals()
        try await issue(test, "info@example.org", for: "ab1", through: 1000)
        #expect(await isRefused { try await issue(test, "anna.berg@example.org", for: "ab1", through: 1000) })
        let serial = try await test.records()[0].intent.serial
        #expect(await isRefused { _ = try await test.revoke(serial, by: "ab1") })
    }

    @Test("a window counts for an hour, and survives a clock that goes back and one that leaps")
    func window() {
        var window = HourWindow()
        let start = Timestamp(secondsSince1970: 1_790_000_000)
        window.add(3, at: start)
        #expect(window.total(at: start + .seconds(3600)) == 3)
        #expect(window.total(at: start + .seconds(3720)) == 0)
        window.add(2, at: start + .seconds(4000))
        window.add(1, at: start + .seconds(3900))
        window.add(5, at: start)
        #expect(window.total(at: start) == 3)
        window.add(-1, at: start + .seconds(3900))
        #expect(window.total(at: start + .seconds(4000)) == 2)
        #expect(window.total(at: start + .days(400)) == 0)
    }
}
