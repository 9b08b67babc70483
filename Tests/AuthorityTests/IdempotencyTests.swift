// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import MailAddressing
import Testing

@testable import Authority

@Suite("Idempotency keys")
struct IdempotencyTests {
    private static let key = IdempotencyKey(scope: [1], fingerprint: [2])

    private func request(_ key: IdempotencyKey, csr: String) throws -> IssueRequest {
        IssueRequest(
            address: try MailAddress("info@example.org"),
            keySource: .certificationRequest(csr),
            idempotencyKey: key
        )
    }

    @Test("the same call again gets the first certificate")
    func sameCall() async throws {
        let test = try await TestAuthority()
        let request = try request(Self.key, csr: TestAuthority.certificationRequest())
        let requester = try await test.requester()
        let first = try await test.authority.issue(request, for: requester)
        let second = try await test.authority.issue(request, for: requester)
        #expect(first.certificate == second.certificate)
        #expect(second.isRepeated)
    }

    @Test("the key with another body is refused")
    func otherBody() async throws {
        let test = try await TestAuthority()
        let csr = try TestAuthority.certificationRequest()
        let requester = try await test.requester()
        _ = try await test.authority.issue(try request(Self.key, csr: csr), for: requester)
        let other = IdempotencyKey(scope: Self.key.scope, fingerprint: [3])
        let error = await refusal { try await test.authority.issue(try request(other, csr: csr), for: requester) }
        guard case .idempotencyKeyReused = error else { return unexpected(error) }
    }

    @Test("a key is forgotten after it was held")
    func forgotten() async throws {
        let test = try await TestAuthority { $0.idempotencyHold = .seconds(10) }
        let csr = try TestAuthority.certificationRequest()
        let requester = try await test.requester()
        let first = try await test.authority.issue(try request(Self.key, csr: csr), for: requester)
        test.clock.advance(by: .seconds(120))
        let other = IdempotencyKey(scope: Self.key.scope, fingerprint: [3])
        let second = try await test.authority.issue(try request(other, csr: csr), for: requester)
        #expect(first.certificate != second.certificate)
    }
}
