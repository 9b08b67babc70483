// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store
import Synchronization
import Testing

@testable import Authority

@Suite("Issuing that takes longer than an intent holds its address (X6)")
struct LongIssuanceTests {
    private let test: TestAuthority
    private let store: FaultyStore

    init() async throws {
        (test, store) = try await TestAuthority.withFaults()
    }

    /// Issues, and lets something happen after the intent held its address for its time.
    private func issueSlowly(deliver: Bool = true, _ meanwhile: @escaping @Sendable () async throws -> Void = {})
        async throws -> IssuedCertificate
    {
        let clock = test.clock
        store.interrupt(afterWrites: 1) {
            clock.advance(by: .seconds(61))
            try await meanwhile()
        }
        return try await test.issue(deliver: deliver)
    }

    @Test("an address that was taken meanwhile stays with who took it; the late certificate is revoked")
    func overtaken() async throws {
        let winner = Mutex<SerialNumber?>(nil)
        let error = await refusal {
            try await issueSlowly { [test] in
                let serial = try await test.issue().certificate.serial
                winner.withLock { $0 = serial }
            }
        }
        let serial = try #require(winner.withLock { $0 })
        guard case .alreadyCertified(serial, _) = error else { return unexpected(error) }
        let records = try await test.records()
        #expect(records.count { $0.status(at: test.clock.now) == .valid } == 1)
        #expect(records.count { $0.revocation?.entry.reason == .superseded } == 1)
        #expect(try await test.status(serial) == .valid)
    }

    @Test("an address that nobody took is held on until the delivery")
    func heldOn() async throws {
        let slow = try await issueSlowly(deliver: false)
        let error = await refusal { try await test.issue() }
        guard case .alreadyCertified(slow.certificate.serial, _) = error else { return unexpected(error) }
        try await test.deliver(slow.certificate.serial)
        #expect(try await test.status(slow.certificate.serial) == .valid)
    }

    @Test("a delivery that comes after another took the address leaves one valid certificate")
    func lateDelivery() async throws {
        let winner = Mutex<SerialNumber?>(nil)
        let slow = try await issueSlowly(deliver: false) { [test] in
            let serial = try await test.issue(deliver: false).certificate.serial
            winner.withLock { $0 = serial }
            test.clock.advance(by: .seconds(61))
        }
        let other = try #require(winner.withLock { $0 })
        try await test.deliver(other)
        try await test.deliver(slow.certificate.serial)
        #expect(try await test.status(other) == .revoked)
        #expect(try await test.status(slow.certificate.serial) == .valid)
    }
}
