// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import IssuerKeys
import MailAddressing
import MailboxRegistry
import OpenSSLBridge
import SQLStorage
import Store
import SubjectProfiles
import Testing

@testable import Authority

@Suite("Issuing")
struct IssuingTests {
    @Test("a functional certificate names the address and nothing of the applicant")
    func functional() async throws {
        let test = try await TestAuthority()
        let issued = try await test.issue("info@example.org")
        #expect(issued.certificate.fields.subject.description == "emailAddress=info@example.org")
        #expect(issued.profileVersion == "2023-09-01")
        #expect(issued.filename == "GRP_info@example.org_20261121.p12")
        #expect(try await test.status(issued.certificate.serial) == .valid)
    }

    @Test("a personal certificate carries the name that the directory holds")
    func personal() async throws {
        let test = try await TestAuthority()
        let issued = try await test.issue("anna.berg@example.org")
        #expect(issued.certificate.fields.subject[.commonName] == "Anna Berg")
        #expect(issued.filename == "PERS_AnnaBerg_20261121.p12")
    }

    @Test("a name that the default profile cannot carry is told, and who else can (X1)")
    func longName() async throws {
        for profiles in [["personal"], ["personal", "personal-mailbox"]] {
            let test = try await TestAuthority(settings: { $0.personalProfiles = profiles })
            let name = String(repeating: "Ü", count: 40)
            try await test.put("ef3", name, name, "eva@example.org", functional: ["desk@example.org"])
            let person = try await test.requester("ef3").applicant
            let obstacles = SelectionList(person.entry).entitlements.map {
                test.authority.obstacle(naming: $0, of: person)
            }
            guard case .subject(.tooLong) = obstacles[0]?.refusal else { return unexpected(obstacles[0]?.refusal) }
            #expect(obstacles[0]?.alternative == profiles.dropFirst().first)
            #expect(obstacles[1] == nil)
        }
    }

    @Test("without the organisation's identifier a sponsor-validated certificate is refused")
    func withoutIdentifier() async throws {
        let test = try await TestAuthority(settings: { $0.organization = Organization(country: "DE", name: "Example") })
        let error = await refusal { try await test.issue("anna.berg@example.org") }
        guard case .rules(let findings) = error else { return unexpected(error) }
        #expect(findings.map(\.check) == ["policy-subject"])
    }

    @Test("the signature verifies with the issuing certificate")
    func signature() async throws {
        let test = try await TestAuthority()
        let issued = try await test.issue()
        try test.issuer.publicKey.verify(issued.certificate.envelope)
    }

    @Test("an address off the selection list does not exist")
    func foreignAddress() async throws {
        let test = try await TestAuthority()
        let error = await refusal { try await test.issue("chris.dahl@example.org", for: "ab1") }
        guard case .addressNotListed = error else { return unexpected(error) }
    }

    @Test("an address in a domain that is not registered gets nothing (P1)")
    func unknownDomain() async throws {
        let test = try await TestAuthority()
        try await test.put("ef3", "Eva", "Falk", "eva@example.net")
        let error = await refusal { try await test.issue("eva@example.net", for: "ef3") }
        guard case .notRequestable = error else { return unexpected(error) }
    }

    @Test("a valid certificate refuses a second one until 28 days before its end (X6)")
    func renewal() async throws {
        let test = try await TestAuthority()
        let first = try await test.issue()
        let error = await refusal { try await test.issue() }
        guard case .alreadyCertified(let serial, _) = error else { return unexpected(error) }
        #expect(serial == first.certificate.serial)
        test.clock.advance(by: .days(730 - 28))
        _ = try await test.issue()
    }

    @Test("of two requests at once for one address exactly one is taken (X6)")
    func race() async throws {
        let test = try await TestAuthority()
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { (try? await test.issue()) != nil }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(outcomes.count { $0 } == 1)
    }

    @Test("a certificate that was never delivered is superseded by asking again")
    func lostAnswer() async throws {
        let test = try await TestAuthority()
        let lost = try await test.issue(deliver: false)
        #expect(try await test.status(lost.certificate.serial) == .undelivered)
        test.clock.advance(by: .seconds(61))
        _ = try await test.issue()
        #expect(try await test.status(lost.certificate.serial) == .revoked)
    }

    @Test("an answer that could not be written frees its address at once")
    func lostConnection() async throws {
        let test = try await TestAuthority()
        let lost = try await test.issue(deliver: false)
        test.authority.markLost(lost.certificate.serial)
        await test.authority.deliveryLog.flush()
        _ = try await test.issue()
        #expect(try await test.status(lost.certificate.serial) == .revoked)
    }

    @Test("after a crash the addresses of undelivered certificates are free at once, delivered ones are held")
    func restart() async throws {
        let test = try await TestAuthority()
        let held = try await test.issue("anna.berg@example.org")
        _ = try await test.issue("info@example.org", deliver: false)
        let next = CertificateIntent.Origin(writer: "test", boot: 2)
        try await test.store.write { try $0.freeUndeliveredClaims(ofRunsBefore: next) }
        _ = try await test.issue("info@example.org")
        let error = await refusal { try await test.issue("anna.berg@example.org") }
        guard case .alreadyCertified(let serial, _) = error else { return unexpected(error) }
        #expect(serial == held.certificate.serial)
    }

    @Test("what changed between asking and signing wins (X11)")
    func changedMeanwhile() async throws {
        let test = try await TestAuthority()
        let before = try await test.requester()
        try await test.put("ab1", "Anna", "Berg-Neu", "anna.berg@example.org", functional: ["info@example.org"])
        let request = IssueRequest(
            address: try MailAddress("info@example.org"),
            keySource: .certificationRequest(try TestAuthority.certificationRequest())
        )
        let error = await refusal { try await test.authority.issue(request, for: before) }
        guard case .noLongerPermitted = error else { return unexpected(error) }
    }

    @Test("a key that another person's certificate holds is refused")
    func foreignKey() async throws {
        let test = try await TestAuthority()
        let csr = try TestAuthority.certificationRequest()
        _ = try await test.issue("anna.berg@example.org", csr: csr)
        let error = await refusal { try await test.issue("chris.dahl@example.org", for: "cd2", csr: csr) }
        guard case .keyOfAnotherPerson = error else { return unexpected(error) }
    }

    @Test("the agreement in force has to be accepted (X10)")
    func agreement() async throws {
        let test = try await TestAuthority { $0.agreement = "2026-01" }
        let error = await refusal { try await test.issue() }
        guard case .agreementRequired("2026-01") = error else { return unexpected(error) }
    }

    @Test("version, time and person of the agreement go to the audit log (X10)")
    func acceptedAgreement() async throws {
        let test = try await TestAuthority { $0.agreement = "2026-01" }
        let request = IssueRequest(
            address: try MailAddress("info@example.org"),
            keySource: .certificationRequest(try TestAuthority.certificationRequest()),
            agreement: "2026-01"
        )
        _ = try await test.authority.issue(request, for: try await test.requester())
        let entries = try await test.store.read { try $0.auditEntries(writer: "test", after: 0, limit: 100) }
        let intended = try #require(entries.first { $0.event.action == .certificateIntended }?.event)
        #expect(intended.details["agreement"] == "2026-01")
        #expect(intended.actor.user == "ab1" && intended.time == test.clock.now)
    }

    @Test("the limit of certificates per person and hour holds")
    func hourlyLimit() async throws {
        let test = try await TestAuthority { $0.certificatesPerPersonPerHour = 1 }
        _ = try await test.issue("info@example.org")
        let error = await refusal { try await test.issue("anna.berg@example.org") }
        guard case .rateLimited = error else { return unexpected(error) }
        test.clock.advance(by: .seconds(3601))
        _ = try await test.issue("anna.berg@example.org")
    }

    @Test("a generated key leaves in a PKCS#12 file that opens with the password")
    func pkcs12() async throws {
        let test = try await TestAuthority()
        let password = try CertificatePassword("correct horse battery", minimum: 12)
        let request = IssueRequest(
            address: try MailAddress("info@example.org"),
            keySource: .generated(.p256, password: password, encryption: .modern)
        )
        let issued = try await test.authority.issue(request, for: try await test.requester())
        let file = try PKCS12File(opening: try #require(issued.pkcs12), password: password.bytes)
        #expect(file.certificates == [issued.certificate, test.issuer.certificate].map(\.derEncoded))
        #expect(file.privateKeyMatches(subjectPublicKeyInfo: issued.certificate.fields.subjectPublicKeyInfo))
    }

    @Test("the clock behind the newest audit entry stops issuing")
    func clockBehind() async throws {
        let test = try await TestAuthority()
        test.clock.advance(by: .seconds(-301))
        let error = await refusal { try await test.issue() }
        guard case .store(let fault) = error, case .clockBehind = fault else { return unexpected(error) }
    }

    @Test("the clock behind the newest audit entry stops publishing before anything is signed")
    func clockBehindForLists() async throws {
        let test = try await TestAuthority()
        test.clock.advance(by: .seconds(-301))
        let error = await refusal {
            try await test.authority.publishRevocationList(of: test.issuer.name, by: TestAuthority.actor)
        }
        guard case .store(let fault) = error, case .clockBehind = fault else { return unexpected(error) }
        #expect(!FileDigest.exists(test.authority.revocationListPath(of: test.issuer.name)))
        let health = await test.authority.health()
        #expect(health.storeAnswers && health.problems.map(\.code).contains("clock-behind"))
    }

    @Test("an issuer is in its time from its first to its last second")
    func time() async throws {
        let test = try await TestAuthority()
        #expect(test.authority.isInTime(test.issuer))
        test.clock.advance(by: .days(8000))
        #expect(!test.authority.isInTime(test.issuer))
    }
}
