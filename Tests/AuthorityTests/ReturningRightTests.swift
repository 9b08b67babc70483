// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Testing

@testable import Authority

@Suite("A right that ends and comes back (P3, X6)")
struct ReturningRightTests {
    private let test: TestAuthority

    init() async throws {
        test = try await TestAuthority()
    }

    private func enter(_ user: String, owns addresses: String...) async throws {
        let isAnna = user == "ab1"
        try await test.put(
            user,
            isAnna ? "Anna" : "Chris",
            isAnna ? "Berg" : "Dahl",
            isAnna ? "anna.berg@example.org" : "chris.dahl@example.org",
            functional: addresses
        )
    }

    @Test("the certificate is valid again and holds its address until 28 days before its end")
    func returning() async throws {
        let serial = try await test.issue().certificate.serial
        try await enter("ab1")
        #expect(try await test.status(serial) == .orphaned)
        try await enter("ab1", owns: "info@example.org")
        #expect(try await test.status(serial) == .valid)
        let error = await refusal { try await test.issue() }
        guard case .alreadyCertified(serial, _) = error else { return unexpected(error) }
        test.clock.advance(by: .days(730 - 28))
        _ = try await test.issue()
    }

    @Test("what another owner was issued meanwhile keeps the address")
    func taken() async throws {
        _ = try await test.issue()
        try await enter("ab1")
        try await enter("cd2", owns: "info@example.org")
        let held = try await test.issue(for: "cd2").certificate.serial
        try await enter("ab1", owns: "info@example.org")
        let error = await refusal { try await test.issue() }
        guard case .alreadyCertified(held, _) = error else { return unexpected(error) }
    }

    @Test("an answer that is written after the right ended holds no address")
    func deliveredAfterTheEnd() async throws {
        let serial = try await test.issue(deliver: false).certificate.serial
        try await enter("ab1")
        try await enter("cd2", owns: "info@example.org")
        try await test.deliver(serial)
        #expect(try await test.status(serial) == .orphaned)
        _ = try await test.issue(for: "cd2")
    }

    @Test("an answer that is written after the right came back holds its address")
    func deliveredAfterTheReturn() async throws {
        let serial = try await test.issue(deliver: false).certificate.serial
        try await enter("ab1")
        try await enter("ab1", owns: "info@example.org")
        try await test.deliver(serial)
        let error = await refusal { try await test.issue() }
        guard case .alreadyCertified(serial, _) = error else { return unexpected(error) }
    }
}
