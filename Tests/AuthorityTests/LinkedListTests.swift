// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import MailAddressing
import MailboxRegistry
import Registration
import SQLStorage
import Store
import Testing

@testable import Authority

@Suite("What a link puts on a person's list, and takes off again (X1, P4)")
struct LinkedListTests {
    private let anna = "anna@mail.example.org"
    private let office = "office@mail.example.org"

    private func list(_ test: TestAuthority, of user: String) async throws -> [String: SelectableAddress] {
        let list = try await test.registration.selectionList(of: TestAuthority.user(user))
        return Dictionary(uniqueKeysWithValues: list.map { ($0.entitlement.address.description, $0) })
    }

    @Test("own addresses first, then functional ones, with the mailbox and its linked aliases")
    func order() async throws {
        let test = try await TestAuthority()
        let functional = try await test.register(office, .functional, applicant: "anna.berg@example.org")
        let personal = try await test.register(anna, aliases: ["ab@mail.example.org"])
        try await test.link(functional, to: "ab1")
        try await test.link(personal, to: "ab1")
        let list = try await test.registration.selectionList(of: TestAuthority.user("ab1"))
        let addresses = list.map(\.entitlement.address.description)
        #expect(addresses == ["anna.berg@example.org", anna, "info@example.org", office])
        #expect(list.map(\.entitlement.mailbox) == [nil, personal, nil, functional])
        #expect(list.map(\.entitlement.basis) == [.directory, .challenge, .directory, .challenge])
        #expect(list[1].entitlement.aliases.map(\.description) == ["ab@mail.example.org"])
        #expect(list.allSatisfy { $0.obstacle == nil })
        #expect(try await self.list(test, of: "cd2").count == 1)
    }

    @Test("why not now: an alias is unconfirmed, the mailbox is inactive, a certificate exists")
    func obstacles() async throws {
        let test = try await TestAuthority()
        let alias = "ab@mail.example.org"
        let id = try await test.register(anna, aliases: [alias])
        try await test.link(id, to: "ab1", addresses: [alias])
        let unconfirmed = RegistryObstacle.addressesUnconfirmed([try MailAddress(anna)])
        #expect(try await list(test, of: "ab1")[anna]?.obstacle == .registry(unconfirmed))
        #expect(try await list(test, of: "ab1")[alias] == nil)
        try await test.link(id, to: "ab1")
        try await test.change(id, isActive: false)
        #expect(try await list(test, of: "ab1")[anna]?.obstacle == .registry(.mailboxInactive))
        try await test.change(id, isActive: true)
        let end = try await test.issue(anna).certificate.fields.validity.notAfter
        #expect(try await list(test, of: "ab1")[anna]?.obstacle == .claimed(until: end - .days(28)))
    }

    @Test("what the settings demand of links is a reason too (D4)")
    func basis() async throws {
        let policy = try RegistryPolicy(basis: .mailbox)
        let test = try await TestAuthority { $0.registryPolicy = policy }
        try await test.link(try await test.register(anna), to: "ab1")
        test.clock.advance(by: .days(31))
        let outdated = RegistryObstacle.linkOutdated(try MailAddress(anna))
        #expect(try await list(test, of: "ab1")[anna]?.obstacle == .registry(outdated))
    }

    @Test("removing a person ends their links, and the mailbox waits for somebody else (P3, P4)")
    func removal() async throws {
        let test = try await TestAuthority()
        let id = try await test.register(anna)
        try await test.link(id, to: "ab1")
        let serial = try await test.issue(anna).certificate.serial
        try await test.registration.removePerson(TestAuthority.user("ab1"), by: .daemon)
        #expect(try await test.status(serial) == .orphaned)
        let mailbox = try #require(try await test.store.read { try $0.mailbox(id) })
        #expect(mailbox.links.map(\.end?.reason) == [.personRemoved])
        #expect(mailbox.reports(at: test.clock.now).map(\.status) != [.confirmed])
        let entries = try await test.store.read { try $0.auditEntries(writer: "test", after: 0, limit: 100) }
        #expect(entries.contains { $0.event.action == .linkEnded && $0.event.details["reason"] == "person-removed" })
        try await test.put("ab1", "Anna", "Berg", "anna.berg@example.org")
        #expect(try await list(test, of: "ab1")[anna] == nil)
        #expect(try await test.list(of: id, for: "nap1").serials == [serial])
        let hidden = await refusal { try await test.list(of: id, for: "ab1") }
        guard case .notFound = hidden else { return unexpected(hidden) }
        try await test.link(id, to: "cd2")
        _ = try await test.issue(anna, for: "cd2")
    }
}
