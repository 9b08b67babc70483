// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import MailAddressing
import MailboxRegistry
import OpenSSLBridge
import Registration
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

    @Test("a repeated call keeps the notes of the first one")
    func notes() async throws {
        let test = try await TestAuthority()
        let request = try request(Self.key, csr: TestAuthority.certificationRequest())
        let requester = try await test.requester()
        let first = try await test.authority.issue(request, for: requester)
        #expect(!first.notes.isEmpty)
        #expect(try await test.authority.issue(request, for: requester).notes == first.notes)
    }

    @Test("a file is not made again, from the first repetition on; the answer says whether it was delivered")
    func repeatedFile() async throws {
        let test = try await TestAuthority()
        let password = try CertificatePassword("correct horse battery", minimum: 12)
        let request = IssueRequest(
            address: try MailAddress("info@example.org"),
            keySource: .generated(.p256, password: password, encryption: .modern),
            idempotencyKey: Self.key
        )
        let requester = try await test.requester()
        let serial = try await test.authority.issue(request, for: requester).certificate.serial
        let early = await refusal { try await test.authority.issue(request, for: requester) }
        guard case .alreadyIssued(serial, delivered: false) = early else { return unexpected(early) }
        try await test.deliver(serial)
        let late = await refusal { try await test.authority.issue(request, for: requester) }
        guard case .alreadyIssued(serial, delivered: true) = late else { return unexpected(late) }
    }

    @Test("an intent that came to nothing lets the call begin anew")
    func failedIntent() async throws {
        let (test, store) = try await TestAuthority.withFaults()
        let request = try request(Self.key, csr: TestAuthority.certificationRequest())
        let requester = try await test.requester()
        store.fail(afterWrites: 1)
        _ = await refusal { try await test.authority.issue(request, for: requester) }
        test.clock.advance(by: .seconds(61))
        #expect(try await !test.authority.issue(request, for: requester).isRepeated)
    }

    @Test("the same user ID entered again sees nothing of the earlier person's call (P4)")
    func anotherPerson() async throws {
        let test = try await TestAuthority()
        let csr = try TestAuthority.certificationRequest()
        let address = try MailAddress("info@example.org")
        let outside = OutsideKeyRequest(
            address: address,
            algorithm: .p256,
            password: try CertificatePassword("correct horse battery", minimum: 12)
        )
        let outsideKey = IdempotencyKey(scope: [4], fingerprint: [5])
        let (first, earlier) = (try request(Self.key, csr: csr), try await test.requester())
        let made = try await test.authority.requestOutside(outside, for: earlier, idempotencyKey: outsideKey)
        let issued = try await test.authority.issue(first, for: earlier)
        try await test.registration.removePerson(earlier.applicant.user, by: .daemon)
        try await test.put("ab1", "New", "Person", "anna.berg@example.org", functional: ["info@example.org"])

        let later = try await test.requester()
        let remade = try await test.authority.requestOutside(outside, for: later, idempotencyKey: outsideKey)
        #expect(remade.id != made.id)
        let again = try request(Self.key, csr: TestAuthority.certificationRequest())
        #expect(try await test.authority.issue(again, for: later).certificate != issued.certificate)
    }
}
