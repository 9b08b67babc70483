// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import Foundation
import MailAddressing
import MailboxRegistry
import OpenSSLBridge
import Postbox
import SQLStorage
import SQLiteDriver
import Store
import Testing

@testable import Registration

@Suite("Registering mailboxes")
struct MailboxTests {
    private let store: SQLStore
    private let mailboxes: MailboxRegistration
    private let path: String
    private let moment = Timestamp(secondsSince1970: 1_790_000_000)
    private let contact: ActingContact
    private let actor = AuditActor(uid: 1000, pid: 1, user: "netze")

    init() async throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sqlite").path
        store = try await SQLStore.open(SQLiteDatabase.open(path: path), writer: "test") { Digest.sha256($0) }
        contact = .person(try #require(UserID("netze")))
        let (store, moment) = (store, moment)
        let key = SecretBytes(utf8: "a token key of a test")
        mailboxes = MailboxRegistration(
            MailboxRegistration.Parts(
                store: store,
                clock: { moment },
                random: { SystemRandomSource() },
                digest: { Digest.sha256($0) },
                authenticationCode: { Digest.hmacSHA256(key: key, message: $0) }
            )
        )
        let registration = Registration(store: store, clock: { moment })
        for (user, address) in [("ab1", "anna@dir.example.org"), ("cd2", "chris@dir.example.org")] {
            let entry = DirectoryEntry(
                givenName: "Anna",
                surname: user,
                primaryAddress: try MailAddress(address),
                functional: []
            )
            _ = try await registration.put(entry, for: #require(UserID(user)), by: .daemon)
        }
        let domain = RegisteredDomain(
            name: try MailDomain("example.net"),
            kind: .managed,
            contacts: [try #require(UserID("netze"))]
        )
        try await store.write { try $0.put(domain) }
    }

    private func register(
        _ address: String,
        _ type: Mailbox.MailboxType = .personal,
        aliases: [String] = [],
        applicant: String? = nil
    ) async throws -> RegisteredMailbox {
        let draft = MailboxDraft(
            address: try MailAddress(address),
            type: type,
            displayName: "Berg, Anna",
            aliases: try aliases.map { try MailAddress($0) },
            applicantAddress: try applicant.map { try MailAddress($0) }
        )
        return try await mailboxes.register(draft, in: MailDomain("example.net"), by: contact, actor: actor)
    }

    private func pendingTokens(_ mailbox: RegisteredMailbox) -> [ChallengeToken] {
        mailbox.challenges.filter { $0.isPending(at: moment) && $0.purpose == .confirmation }
            .map { mailboxes.token(of: $0.id) }
    }

    private func refusal(_ body: () async throws -> some Any) async -> RegistryRefusal? {
        do {
            _ = try await body()
            return nil
        } catch MailboxError.refused(let refusal) {
            return refusal
        } catch {
            Issue.record("\(error)")
            return nil
        }
    }

    @Test("a personal mailbox with two aliases: a mail each, and confirmed by one person it is requestable (C1, X4)")
    func personal() async throws {
        let registered = try await register("anna@example.net", aliases: ["a.berg@example.net", "ab@example.net"])
        let sent = try await mailboxes.sendChallenges(for: registered.mailbox.id, by: contact, actor: actor).mailbox
        let due = try await store.read { [moment] in try $0.dueMails(at: moment, limit: 10) }
        #expect(Set(due.map(\.recipient.description)) == ["anna@example.net", "a.berg@example.net", "ab@example.net"])
        let user = try #require(UserID("ab1"))
        for token in pendingTokens(sent) { _ = try await mailboxes.confirm(token, by: user, actor: actor) }
        let holder = LinkHolder(try #require(try await store.read { try $0.person(user) }))
        let linked = try await store.read { try $0.mailboxes(linkedTo: holder) }
        let entitlement = try #require(linked.first?.entitlement(of: holder))
        #expect(entitlement.address.description == "anna@example.net")
        #expect(entitlement.aliases.map(\.description) == ["a.berg@example.net", "ab@example.net"])
    }

    @Test("a functional mailbox: one mail to the applicant, who alone can confirm, and a notice to the address (C2)")
    func functional() async throws {
        let registered = try await register("info@example.net", .functional, applicant: "anna@dir.example.org")
        let sent = try await mailboxes.sendChallenges(for: registered.mailbox.id, by: contact, actor: actor).mailbox
        let token = try #require(pendingTokens(sent).first)
        #expect(try await mailboxes.inspect(token).challenge.recipient.description == "anna@dir.example.org")
        let stranger = try #require(UserID("cd2"))
        #expect(await refusal { try await mailboxes.confirm(token, by: stranger, actor: actor) } == .notApplicant)
        _ = try await mailboxes.confirm(token, by: #require(UserID("ab1")), actor: actor)
        let mails = try await store.read { [moment] in try $0.dueMails(at: moment, limit: 10) }
        #expect(mails.map(\.kind).contains(.linkNotice))
        #expect(
            await refusal { try await mailboxes.confirm(token, by: #require(UserID("ab1")), actor: actor) }
                == .tokenUsed
        )
    }

    @Test("of two confirmations at the same moment one wins (C4)")
    func twoAtOnce() async throws {
        let registered = try await register("anna@example.net")
        let sent = try await mailboxes.sendChallenges(for: registered.mailbox.id, by: contact, actor: actor).mailbox
        let token = try #require(pendingTokens(sent).first)
        let wins = await withTaskGroup(of: Bool.self) { group in
            for user in ["ab1", "cd2"].compactMap({ UserID($0) }) {
                group.addTask { [mailboxes, actor] in
                    (try? await mailboxes.confirm(token, by: user, actor: actor)) != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(wins == 1)
    }

    @Test("a refused change stores nothing: no mailbox, no entry, no mail (D1, M4)")
    func refused() async throws {
        _ = try await register("anna@example.net")
        let before = try await store.read { try $0.auditHead(writer: "test").number }
        #expect(await refusal { try await register("ANNA@example.net") }?.rule == "M4")
        let draft = MailboxDraft(address: try MailAddress("x@example.net"), type: .personal)
        let stranger = ActingContact.person(try #require(UserID("cd2")))
        let hidden = await refusal {
            try await mailboxes.register(draft, in: MailDomain("example.net"), by: stranger, actor: actor)
        }
        #expect(hidden?.isHidden == true)
        #expect(try await store.read { try $0.auditHead(writer: "test").number } == before)
        #expect(try await store.read { try $0.mailboxIdentifier(withAddress: "x@example.net") } == nil)
    }

    @Test("neither the database nor its log holds a token (C6)")
    func secrets() async throws {
        let registered = try await register("anna@example.net", aliases: ["ab@example.net"])
        let sent = try await mailboxes.sendChallenges(for: registered.mailbox.id, by: contact, actor: actor).mailbox
        let tokens = pendingTokens(sent)
        #expect(tokens.count == 2)
        for name in [path, path + "-wal"] {
            let content = try #require(FileManager.default.contents(atPath: name))
            for token in tokens {
                #expect(content.range(of: Data(token.octets)) == nil)
                #expect(content.range(of: Data(token.exposed.utf8)) == nil)
            }
        }
    }

    @Test("deactivating invalidates what is pending, and deleting is over once a challenge was queued (C7, M3)")
    func deactivating() async throws {
        let registered = try await register("anna@example.net")
        let id = registered.mailbox.id
        let sent = try await mailboxes.sendChallenges(for: id, by: contact, actor: actor).mailbox
        let token = try #require(pendingTokens(sent).first)
        let off = try await mailboxes.change(id, MailboxEdit(), isActive: false, by: contact, actor: actor)
        #expect(!off.mailbox.isActive && pendingTokens(off).isEmpty)
        let user = try #require(UserID("ab1"))
        #expect(await refusal { try await mailboxes.confirm(token, by: user, actor: actor) }?.rule == "C4")
        #expect(await refusal { try await mailboxes.sendChallenges(for: id, by: contact, actor: actor) } == .inactive)
        #expect(await refusal { try await mailboxes.delete(id, by: contact, actor: actor) } == .deletionAfterChallenge)
    }
}
