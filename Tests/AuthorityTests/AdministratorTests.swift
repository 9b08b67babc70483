// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import Foundation
import MailAddressing
import MailboxRegistry
import Registration
import SQLStorage
import Store
import SubjectProfiles
import Testing

@testable import Authority

@Suite("Requests of administrators")
struct AdministratorTests {
    /// An authority whose profiles say `allowUnregistered`, or not.
    static func authority(
        allowing: Bool = true,
        profiles: [String] = ["functional"]
    ) async throws -> TestAuthority {
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let files = try profiles.map { name in
            let path = package.appending(path: "profiles/\(name).toml")
            let shipped = try String(contentsOf: path, encoding: .utf8)
            let text = shipped.replacing("allowUnregistered = false", with: "allowUnregistered = \(allowing)")
            return (name: "\(name).toml", text: text)
        }
        let catalog = try ProfileCatalog(files: files)
        return try await TestAuthority(parts: { $0.catalog = catalog })
    }

    static func issue(
        _ address: String,
        _ test: TestAuthority,
        for user: String = "cd2"
    ) async throws -> IssuedCertificate {
        let administrator = Requester(
            applicant: try await test.requester(user).applicant,
            actor: AuditActor(uid: 0, pid: 1, user: nil),
            isAdministrator: true
        )
        let request = IssueRequest(
            address: try MailAddress(address),
            keySource: .certificationRequest(try TestAuthority.certificationRequest())
        )
        let issued = try await test.authority.issue(request, for: administrator)
        try await test.deliver(issued.certificate.serial)
        return issued
    }

    @Test("where no profile says so, the applicant's selection list binds an administrator too")
    func list() async throws {
        let test = try await Self.authority(allowing: false)
        let error = await refusal { try await Self.issue("desk@example.org", test) }
        guard case .addressNotListed = error else { return unexpected(error) }
    }

    @Test("only profiles that say so are taken (X2)")
    func profile() async throws {
        let test = try await TestAuthority()
        let error = await refusal { try await Self.issue("chris.dahl@example.org", test) }
        guard case .profileNotForAdministrators("personal") = error else { return unexpected(error) }
    }

    @Test("an address that no list holds, and one of somebody else's, is issued for (X2)")
    func unlisted() async throws {
        let test = try await Self.authority()
        for address in ["desk@example.org", "info@example.org"] {
            let issued = try await Self.issue(address, test)
            #expect(issued.certificate.fields.subject.description == "emailAddress=\(address)")
        }
    }

    @Test("the domain has to be registered all the same (P1, D3)")
    func domain() async throws {
        let test = try await Self.authority()
        let error = await refusal { try await Self.issue("desk@example.net", test) }
        guard case .notRequestable = error else { return unexpected(error) }
    }

    @Test("somebody's personal address is nobody else's (X3)")
    func personal() async throws {
        let test = try await Self.authority()
        let error = await refusal { try await Self.issue("anna.berg@example.org", test) }
        guard case .addressNotListed = error else { return unexpected(error) }
    }

    @Test("a valid certificate refuses the next one (X6)")
    func twice() async throws {
        let test = try await Self.authority()
        _ = try await Self.issue("desk@example.org", test)
        let error = await refusal { try await Self.issue("desk@example.org", test) }
        guard case .alreadyCertified = error else { return unexpected(error) }
    }

    @Test("an entry that changes leaves such a certificate alone, a removal orphans it (P3)")
    func directory() async throws {
        let test = try await Self.authority()
        let serial = try await Self.issue("desk@example.org", test).certificate.serial
        try await test.put("cd2", "Chris", "Dahl-Neu", "chris.dahl@example.org")
        #expect(try await test.status(serial) == .valid)
        try await test.registration.removePerson(try #require(UserID("cd2")), by: .daemon)
        #expect(try await test.status(serial) == .orphaned)
    }
}
