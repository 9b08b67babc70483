// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import IssuerKeys
import MailAddressing
import OpenSSLBridge
import Testing

@testable import Authority

@Suite("Certificates of outside CAs")
struct OutsideTests {
    private let partner: TestAuthority
    private let test: TestAuthority
    private let password: CertificatePassword

    init() async throws {
        let partner = try await TestAuthority()
        self.partner = partner
        test = try await TestAuthority {
            $0.certificatesPerPersonPerHour = 2
        } parts: {
            $0.outsideIssuers = [partner.issuer.certificate]
        }
        password = try CertificatePassword("correct horse battery", minimum: 12)
    }

    private func ask(_ address: String = "info@example.org") async throws -> OutsideKeyAnswer {
        let request = OutsideKeyRequest(address: try MailAddress(address), algorithm: .p256, password: password)
        return try await test.authority.requestOutside(request, for: try await test.requester())
    }

    private func certify(_ made: OutsideKeyAnswer) async throws -> Certificate {
        try await partner.issue(csr: made.certificationRequest).certificate
    }

    private func complete(_ made: OutsideKeyAnswer, with certificate: Certificate) async throws
        -> OutsideCompletionAnswer
    {
        let completion = OutsideCompletion(
            certificate: certificate.pem,
            chain: [],
            encryptedKey: made.encryptedKey,
            password: password,
            encryption: .modern
        )
        return try await test.authority.completeOutside(made.id, with: completion, for: try await test.requester())
    }

    @Test("the certificate comes back in a file with key and issuer")
    func completed() async throws {
        let made = try await ask()
        let certificate = try await certify(made)
        let answer = try await complete(made, with: certificate)
        let file = try PKCS12File(opening: answer.pkcs12, password: password.bytes)
        #expect(file.certificates == [certificate, partner.issuer.certificate].map(\.derEncoded))
        #expect(file.privateKeyMatches(subjectPublicKeyInfo: certificate.fields.subjectPublicKeyInfo))
    }

    @Test("who lost the address meanwhile gets no file (X2, X11)")
    func lostRight() async throws {
        let made = try await ask()
        let certificate = try await certify(made)
        try await test.put("ab1", "Anna", "Berg", "anna.berg@example.org")
        let error = await refusal { try await complete(made, with: certificate) }
        guard case .addressNotListed = error else { return unexpected(error) }
    }

    @Test("a certificate whose time is over is not taken in")
    func expired() async throws {
        let made = try await ask()
        let certificate = try await certify(made)
        test.clock.advance(by: .days(731))
        let error = await refusal { try await complete(made, with: certificate) }
        guard case .requestMismatch = error else { return unexpected(error) }
    }

    @Test("requests to outside CAs and certificates count together per person and hour")
    func hourlyLimit() async throws {
        _ = try await test.issue("anna.berg@example.org")
        _ = try await ask()
        for address in ["info@example.org", "anna.berg@example.org"] {
            let error = await refusal { try await ask(address) }
            guard case .rateLimited = error else { return unexpected(error) }
        }
        let error = await refusal { try await test.issue() }
        guard case .rateLimited = error else { return unexpected(error) }
        test.clock.advance(by: .seconds(3601))
        _ = try await ask()
    }
}
