// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import MailboxRegistry
import Store
import Testing

@testable import Authority

@Suite("A store that fails")
struct FaultTests {
    @Test("a failed intent signs nothing, hands out nothing, and holds no address")
    func intent() async throws {
        let (test, store) = try await TestAuthority.withFaults()
        store.fail(afterWrites: 0)
        let error = await refusal { try await test.issue() }
        guard case .store(let fault) = error, case .full = fault else { return unexpected(error) }
        #expect(try await test.records().isEmpty)
        _ = try await test.issue()
    }

    @Test("a certificate that cannot be recorded is not handed out; its intent stays listed and can be revoked")
    func record() async throws {
        let (test, store) = try await TestAuthority.withFaults()
        store.fail(afterWrites: 1)
        let error = await refusal { try await test.issue() }
        guard case .store(let fault) = error, case .full = fault else { return unexpected(error) }
        let intent = try #require(try await test.records().first)
        #expect(intent.status(at: test.clock.now) == .intended)
        let serial = intent.intent.serial
        _ = try await test.authority.revoke(serial, reason: .superseded, as: .administrator, actor: .daemon)
        #expect(try await test.status(serial) == .revoked)
    }

    @Test("a delivery that cannot be written is tried again until it is")
    func delivery() async throws {
        let (test, store) = try await TestAuthority.withFaults()
        let serial = try await test.issue(deliver: false).certificate.serial
        store.interrupt(afterWrites: 0) {
            store.fail(afterWrites: 0)
            throw StoreError.full(operation: "a planted fault")
        }
        test.authority.markDelivered(serial, to: TestAuthority.actor)
        let status = try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await test.authority.deliveryLog.run() }
            defer { group.cancelAll() }
            return try await test.status(serial, after: .undelivered, within: .seconds(10))
        }
        #expect(status == .valid)
    }

    @Test("a delivery that could not be written before the daemon stops is written then")
    func deliveryAtTheEnd() async throws {
        let (test, store) = try await TestAuthority.withFaults()
        let serial = try await test.issue(deliver: false).certificate.serial
        store.fail(afterWrites: 0)
        test.authority.markDelivered(serial, to: TestAuthority.actor)
        #expect(await test.authority.deliveryLog.flush() == false)
        #expect(try await test.status(serial) == .undelivered)
        #expect(await test.authority.deliveryLog.flush())
        #expect(try await test.status(serial) == .valid)
    }
}
