// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import Foundation
import MailAddressing
import MailboxRegistry
import OpenSSLBridge
import Registration
import SQLStorage
import SQLiteDriver
import Store
import Testing

@Suite("Domains")
struct DomainTests {
    private let store: SQLStore
    private let registration: Registration
    private let moment = Timestamp(secondsSince1970: 1_790_000_000)

    init() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sqlite").path
        store = try await SQLStore.open(SQLiteDatabase.open(path: path), writer: "test") { Digest.sha256($0) }
        let moment = moment
        registration = Registration(store: store, clock: { moment })
    }

    private func domain(
        _ kind: RegisteredDomain.Kind = .managed,
        contacts: [String] = ["nap1"],
        isChecked: Bool = false
    ) throws -> RegisteredDomain {
        RegisteredDomain(
            name: try MailDomain("example.net"),
            kind: kind,
            contacts: try contacts.map { try #require(UserID($0)) },
            control: isChecked ? .init(method: "DNS", checkedAt: moment, checkedBy: "nap1") : nil
        )
    }

    /// A mailbox whose alias alone lies in the domain.
    private func registerAlias() async throws {
        let home = RegisteredDomain(name: try MailDomain("mail.example.org"), kind: .managed, contacts: [])
        _ = try await registration.put(home, by: .daemon)
        let key = SecretBytes(utf8: "a token key of a test")
        let mailboxes = MailboxRegistration(
            .init(
                store: store,
                clock: { [moment] in moment },
                random: { SystemRandomSource() },
                digest: { Digest.sha256($0) },
                authenticationCode: { Digest.hmacSHA256(key: key, message: $0) }
            )
        )
        let draft = MailboxDraft(
            address: try MailAddress("anna@mail.example.org"),
            type: .personal,
            aliases: [try MailAddress("anna@example.net")]
        )
        _ = try await mailboxes.register(draft, in: home.name, by: .administrator, actor: .daemon)
    }

    private func domainCount(of user: String) async throws -> Int {
        let contact = try #require(UserID(user))
        return try await registration.domains(contact: contact).count
    }

    private func entries() async throws -> [AuditAction] {
        try await store.read { try $0.auditEntries(writer: "test", after: 0, limit: 100).map(\.event.action) }
    }

    private func refusal(_ body: () async throws -> Void) async -> RegistryRefusal? {
        do {
            try await body()
            return nil
        } catch RegistrationError.domainInUse(let refusal) {
            return refusal
        } catch {
            Issue.record("\(error)")
            return nil
        }
    }

    @Test("a contact sees the managed domains that are theirs (D1)")
    func contacts() async throws {
        #expect(try await registration.put(domain(contacts: ["nap1", "nap2"]), by: .daemon))
        for (user, count) in [("nap1", 1), ("nap2", 1), ("nap3", 0)] {
            #expect(try await domainCount(of: user) == count)
        }
        #expect(try await !registration.put(domain(contacts: ["nap3"]), by: .daemon))
        #expect(try await domainCount(of: "nap1") == 0)
    }

    @Test("the same again is no change and no entry of the audit log")
    func unchanged() async throws {
        for isChecked in [false, false, true, true] {
            _ = try await registration.put(domain(isChecked: isChecked), by: .daemon)
        }
        #expect(try await entries() == [.domainPut, .domainPut])
    }

    @Test("while a mailbox has an address in it, kind and domain stay; contacts and control change (D2)")
    func inUse() async throws {
        _ = try await registration.put(domain(.directory), by: .daemon)
        _ = try await registration.put(domain(.managed), by: .daemon)
        try await registerAlias()
        let before = try await entries()
        let name = try MailDomain("example.net")
        let kind = await refusal { _ = try await registration.put(domain(.directory), by: .daemon) }
        #expect(kind == .domainKindFixed(name))
        #expect(await refusal { try await registration.removeDomain(name, by: .daemon) } == .domainInUse(name))
        #expect(try await entries() == before)
        _ = try await registration.put(domain(contacts: [], isChecked: true), by: .daemon)
        #expect(try await entries() == before + [.domainPut])
    }

    @Test("a domain without mailboxes is removed, and then unknown")
    func removal() async throws {
        _ = try await registration.put(domain(), by: .daemon)
        let name = try MailDomain("example.net")
        try await registration.removeDomain(name, by: .daemon)
        #expect(try await registration.domains(contact: nil).isEmpty)
        do {
            try await registration.removeDomain(name, by: .daemon)
            Issue.record("nothing was refused")
        } catch {
            guard case .unknownDomain(name) = error else {
                Issue.record("\(error)")
                return
            }
        }
    }
}
