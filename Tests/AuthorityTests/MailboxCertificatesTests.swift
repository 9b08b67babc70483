// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import MailAddressing
import MailboxRegistry
import SQLStorage
import Store
import Testing

@testable import Authority

@Suite("Who sees the certificates of a mailbox (X6, X9, M8)")
struct MailboxCertificatesTests {
    private let office = "office@mail.example.org"
    private let test: TestAuthority
    private let mailbox: MailboxID
    private let old: SerialNumber

    /// A functional mailbox whose applicant has a certificate.
    init() async throws {
        test = try await TestAuthority()
        mailbox = try await test.register(office, .functional, applicant: "anna.berg@example.org")
        try await test.link(mailbox, to: "ab1")
        old = try await test.issue(office).certificate.serial
        test.clock.advance(by: .seconds(1))
    }

    @Test("a contact sees them by mailbox, never whole, and not among their own")
    func contact() async throws {
        let seen = try await test.list(of: mailbox, for: "nap1")
        #expect(seen.serials == [old])
        #expect(seen.allSatisfy { !$0.isWhole })
        #expect(try await test.authority.certificate(old, for: test.viewer("nap1")).isWhole == false)
        #expect(try await test.list(for: "nap1").isEmpty)
        #expect(try await test.list(of: mailbox, for: "nap1") { $0.addressKey = office }.serials == [old])
        #expect(try await test.list(of: mailbox, for: "nap1") { $0.addressKey = "info@example.org" }.isEmpty)
    }

    @Test("asking for an applicant does not tell a contact whose a certificate is", arguments: ["ab1", "cd2"])
    func applicantFilter(user: String) async throws {
        #expect(try await test.list(of: mailbox, for: "nap1") { $0.applicantUser = user }.isEmpty)
        #expect(try await test.list(of: mailbox, for: nil) { $0.applicantUser = "ab1" }.serials == [old])
    }

    @Test("the earlier applicant keeps seeing and revoking theirs, and requests nothing; the next sees only their own")
    func earlierApplicant() async throws {
        try await test.give(mailbox, to: "cd2", "chris.dahl@example.org")
        let new = try await test.issue(office, for: "cd2").certificate.serial
        let error = await refusal { try await test.issue(office) }
        guard case .addressNotListed = error else { return unexpected(error) }
        for list in [nil, mailbox] {
            #expect(try await test.list(of: list, for: "ab1").serials == [old])
            #expect(try await test.list(of: list, for: "cd2").serials == [new])
            #expect(try await test.list(of: list, for: nil).serials == [new, old])
        }
        for (user, foreign) in [("ab1", new), ("cd2", old)] {
            let hidden = await refusal { try await test.revoke(foreign, by: user) }
            guard case .notFound = hidden else { return unexpected(hidden) }
        }
        let revoked = try await test.revoke(old, .superseded, by: "ab1")
        #expect(revoked.isWhole && revoked.mailbox == mailbox)
        #expect(try await test.status(new) == .valid)
    }

    @Test("its mailbox is told of a certificate for a primary address alone")
    func ofMailbox() async throws {
        let elsewhere = try await test.issue("info@example.org").certificate.serial
        let seen = try await test.list(for: nil)
        #expect(seen.serials == [elsewhere, old])
        #expect(seen.map(\.mailbox) == [nil, mailbox])
    }

    @Test("an address that became an alias takes its certificates to no mailbox")
    func alias() async throws {
        let key = try MailAddress("desk@mail.example.org").comparisonKey
        try await test.change(mailbox, MailboxEdit(aliases: [try MailAddress("desk@mail.example.org")]))
        #expect(try await test.store.read { try $0.mailboxIdentifier(withAddress: key) } == mailbox)
        #expect(try await test.store.read { try $0.mailboxIdentifier(withPrimaryAddress: key) } == nil)
        #expect(try await test.store.read { try $0.mailboxIdentifier(withPrimaryAddress: office) } == mailbox)
    }

    @Test("to strangers neither mailbox nor certificate exists; who is linked finds nothing yet")
    func strangers() async throws {
        let hidden = await refusal { try await test.list(of: mailbox, for: "cd2") }
        guard case .notFound = hidden else { return unexpected(hidden) }
        let certificate = await refusal { try await test.authority.certificate(old, for: test.viewer("cd2")) }
        guard case .notFound = certificate else { return unexpected(certificate) }
        let unknown = MailboxID(octets: Array(repeating: 7, count: 16))
        let nothing = await refusal { try await test.list(of: unknown, for: nil) }
        guard case .notFound = nothing else { return unexpected(nothing) }
        let personal = try await test.register("chris@mail.example.org")
        let unlinked = await refusal { try await test.list(of: personal, for: "cd2") }
        guard case .notFound = unlinked else { return unexpected(unlinked) }
        try await test.link(personal, to: "cd2")
        #expect(try await test.list(of: personal, for: "cd2").isEmpty)
    }

    @Test("a person without a domain any more sees nothing of its mailboxes")
    func formerContact() async throws {
        try await test.enterManagedDomain(contacts: ["cd2"])
        let hidden = await refusal { try await test.list(of: mailbox, for: "nap1") }
        guard case .notFound = hidden else { return unexpected(hidden) }
        #expect(try await test.list(of: mailbox, for: "cd2").serials == [old])
    }

    @Test("a certificate counts as long as its applicant may request: links that survive, not links that end (X6)")
    func claims() async throws {
        try await test.change(mailbox, isActive: false)
        try await test.change(mailbox, isActive: true)
        let error = await refusal { try await test.issue(office) }
        guard case .alreadyCertified(old, _) = error else { return unexpected(error) }
        try await test.change(mailbox, isActive: false)
        try await test.change(mailbox, isActive: true, endLinks: true)
        try await test.link(mailbox, to: "ab1")
        _ = try await test.issue(office)
        #expect(try await test.status(old) == .valid)
    }
}
