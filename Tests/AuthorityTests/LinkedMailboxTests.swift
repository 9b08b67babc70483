// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import OpenSSLBridge
import Registration
import Store
import Synchronization
import Testing

@testable import Authority

@Suite("Issuing by link")
struct LinkedMailboxTests {
    private let anna = "anna@mail.example.org"
    private let office = "office@mail.example.org"

    /// Why the registry refuses a request.
    private func obstacle(_ test: TestAuthority, _ address: String, for user: String = "ab1") async -> RegistryObstacle?
    {
        let error = await refusal { try await test.issue(address, for: user) }
        guard case .notRequestable(let obstacle) = error else {
            unexpected(error)
            return nil
        }
        return obstacle
    }

    @Test("linked aliases stand beside the primary address, the name comes from the directory (X3, X4)")
    func personal() async throws {
        let test = try await TestAuthority()
        let id = try await test.register(anna, aliases: ["berg@mail.example.org", "ab@mail.example.org"])
        try await test.link(id, to: "ab1")
        let issued = try await test.issue(anna)
        let names = try test.alternativeNames(issued)
        #expect(names == [anna, "berg@mail.example.org", "ab@mail.example.org"])
        #expect(issued.certificate.fields.subject[.commonName] == "Anna Berg")
        #expect(issued.filename == "PERS_AnnaBerg_20261121.p12")
    }

    @Test("a functional mailbox is named by its address alone, and only to its applicant (X2, X3)")
    func functional() async throws {
        let test = try await TestAuthority()
        let id = try await test.register(office, .functional, applicant: "anna.berg@example.org")
        try await test.link(id, to: "ab1")
        let stranger = await refusal { try await test.issue(office, for: "cd2") }
        guard case .addressNotListed = stranger else { return unexpected(stranger) }
        let issued = try await test.issue(office)
        #expect(issued.certificate.fields.subject.description == "emailAddress=\(office)")
        #expect(issued.filename == "GRP_\(office)_20261121.p12")
    }

    @Test("an alias, and an address that nobody confirmed, are on no list")
    func unlisted() async throws {
        let test = try await TestAuthority()
        let id = try await test.register(anna, aliases: ["ab@mail.example.org"])
        for address in [anna, "ab@mail.example.org"] {
            let error = await refusal { try await test.issue(address) }
            guard case .addressNotListed = error else { return unexpected(error) }
        }
        try await test.link(id, to: "ab1")
        let error = await refusal { try await test.issue("ab@mail.example.org") }
        guard case .addressNotListed = error else { return unexpected(error) }
    }

    @Test("an unlinked alias refuses, none is left out instead (X4)")
    func unconfirmedAlias() async throws {
        let test = try await TestAuthority()
        let id = try await test.register(anna, aliases: ["ab@mail.example.org"])
        try await test.link(id, to: "ab1", addresses: [anna])
        let unlinked = try MailAddress("ab@mail.example.org")
        #expect(await obstacle(test, anna) == .addressesUnconfirmed([unlinked]))
        #expect(try await test.records().isEmpty)
    }

    @Test("an inactive mailbox, a suspended link and two holders refuse (X5, C5, C1)")
    func states() async throws {
        let test = try await TestAuthority()
        let id = try await test.register(anna, aliases: ["ab@mail.example.org"])
        try await test.link(id, to: "ab1")
        try await test.change(id, isActive: false)
        #expect(await obstacle(test, anna) == .mailboxInactive)
        try await test.change(id, isActive: true)
        _ = try await test.send(id, to: [anna])
        #expect(await obstacle(test, anna) == .linksSuspended([try MailAddress(anna)]))
        try await test.link(id, to: "cd2", addresses: ["ab@mail.example.org"])
        try await test.link(id, to: "ab1", addresses: [anna])
        #expect(await obstacle(test, anna) == .conflicting)
        #expect(await obstacle(test, anna, for: "cd2") == .conflicting)
    }

    @Test("the settings may demand a recent link or a recent check of the domain (D4)")
    func basis() async throws {
        let recent = try RegistryPolicy(basis: .mailbox)
        let linked = try await TestAuthority { $0.registryPolicy = recent }
        try await linked.link(try await linked.register(anna), to: "ab1")
        linked.clock.advance(by: .days(31))
        #expect(await obstacle(linked, anna) == .linkOutdated(try MailAddress(anna)))
        let checked = try RegistryPolicy(basis: .domain)
        let controlled = try await TestAuthority { $0.registryPolicy = checked }
        try await controlled.link(try await controlled.register(anna), to: "ab1")
        #expect(await obstacle(controlled, anna) == .controlOutdated(try MailDomain("mail.example.org")))
        try await controlled.enterManagedDomain(contacts: ["nap1"], checkedAt: controlled.clock.now)
        _ = try await controlled.issue(anna)
    }

    @Test("the earlier applicant requests nothing any more, the new one does (M8, X2)")
    func newApplicant() async throws {
        let test = try await TestAuthority()
        let id = try await test.register(office, .functional, applicant: "anna.berg@example.org")
        try await test.link(id, to: "ab1")
        try await test.give(id, to: "cd2", "chris.dahl@example.org")
        let error = await refusal { try await test.issue(office) }
        guard case .addressNotListed = error else { return unexpected(error) }
        _ = try await test.issue(office, for: "cd2")
    }

    @Test("a request to an outside CA obeys the same, also when its certificate comes (X4, X5, X11)")
    func outside() async throws {
        let test = try await TestAuthority()
        let id = try await test.register(anna)
        try await test.link(id, to: "ab1")
        try await test.change(id, isActive: false)
        let request = OutsideKeyRequest(
            address: try MailAddress(anna),
            algorithm: .p256,
            password: try CertificatePassword("correct horse battery", minimum: 12)
        )
        let error = await refusal { try await test.authority.requestOutside(request, for: try await test.requester()) }
        guard case .notRequestable(.mailboxInactive) = error else { return unexpected(error) }
        try await test.change(id, isActive: true)
        _ = try await test.authority.requestOutside(request, for: try await test.requester())
    }

    @Test("an administrator requests for a functional mailbox without link, never without a linked alias (X2, X4)")
    func administratorFunctional() async throws {
        let test = try await AdministratorTests.authority()
        let alias = "desk@mail.example.org"
        let id = try await test.register(office, .functional, aliases: [alias], applicant: "anna.berg@example.org")
        let error = await refusal { try await AdministratorTests.issue(office, test) }
        guard case .notRequestable(.addressesUnconfirmed) = error else { return unexpected(error) }
        try await test.link(id, to: "ab1")
        let issued = try await AdministratorTests.issue(office, test)
        #expect(try test.alternativeNames(issued) == [office, alias])
        let other = await refusal { try await AdministratorTests.issue(alias, test) }
        guard case .addressNotListed = other else { return unexpected(other) }
    }

    @Test("an administrator requests past a conflict for who holds a link, and for nobody else (C1, X3)")
    func administratorPersonal() async throws {
        let test = try await AdministratorTests.authority(profiles: ["personal", "functional"])
        let alias = "ab@mail.example.org"
        let id = try await test.register(anna, aliases: [alias])
        try await test.link(id, to: "ab1", addresses: [alias])
        try await test.link(id, to: "nap1", addresses: [anna])
        let stranger = await refusal { try await AdministratorTests.issue(anna, test) }
        guard case .addressNotListed = stranger else { return unexpected(stranger) }
        let issued = try await AdministratorTests.issue(anna, test, for: "ab1")
        #expect(try test.alternativeNames(issued) == [anna, alias])
    }

    /// What a contact or the directory may do while a certificate is made.
    enum Interruption: CaseIterable {
        case deactivation, endOfLink, otherAlias, suspension
    }

    private func interrupt(_ test: TestAuthority, _ id: MailboxID, by interruption: Interruption) async throws {
        switch interruption {
        case .deactivation: try await test.change(id, isActive: false)
        case .endOfLink:
            try await test.change(id, isActive: false)
            try await test.change(id, isActive: true, endLinks: true)
        case .otherAlias: try await test.change(id, MailboxEdit(aliases: [try MailAddress("ab@mail.example.org")]))
        case .suspension: _ = try await test.send(id, to: [anna])
        }
    }

    @Test(
        "what happens between asking and the intent wins, and nothing is stored (X11)",
        arguments: Interruption.allCases
    )
    func beforeTheIntent(interruption: Interruption) async throws {
        let (test, store) = try await TestAuthority.withFaults()
        let id = try await test.register(anna)
        try await test.link(id, to: "ab1")
        store.interrupt(afterWrites: 0) { try await interrupt(test, id, by: interruption) }
        let error = await refusal { try await test.issue(anna) }
        switch (interruption, error) {
        case (.deactivation, .notRequestable(.mailboxInactive)), (.endOfLink, .addressNotListed),
            (.otherAlias, .notRequestable(.addressesUnconfirmed)), (.suspension, .notRequestable(.linksSuspended)):
            break
        default: unexpected(error)
        }
        #expect(try await test.records().isEmpty)
    }
}
