// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import Authority
import Foundation
import Logging
import MailAddressing
import MailboxRegistry
import OpenSSLBridge
import Postbox
import Registration
import SQLStorage
import SQLiteDriver
import Store
import Testing

@testable import Housekeeping

/// A store with a managed domain, a contact and a person, and an outbox whose mails go to a ``Post``.
struct MailHome {
    let store: FragileStore
    let clock = MovingClock()
    let post = Post()
    let mailboxes: MailboxRegistration
    let parts: OutboxParts
    let contact: ActingContact
    let actor = AuditActor(uid: 1000, pid: 1, user: "netze")

    init() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sqlite").path
        let store = FragileStore(
            try await SQLStore.open(SQLiteDatabase.open(path: path), writer: "test") { Digest.sha256($0) }
        )
        let key = SecretBytes(utf8: "a token key of a test")
        var registry = MailboxRegistration.Parts(
            store: store,
            clock: { [clock] in clock.now },
            random: { SystemRandomSource() },
            digest: { Digest.sha256($0) },
            authenticationCode: { Digest.hmacSHA256(key: key, message: $0) }
        )
        let bell = MailBell()
        registry.changed = bell.ring
        mailboxes = MailboxRegistration(registry)
        var parts = OutboxParts(
            store: store,
            mailboxes: mailboxes,
            composer: MailComposer(
                sender: MailSender(address: try MailAddress("pki@example.org")),
                templates: try .shipped(),
                links: .commandLine
            ),
            transport: post,
            clock: { [clock] in clock.now },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        parts.bell = bell
        self.parts = parts
        self.store = store
        contact = .person(try #require(UserID("netze")))
        try await enterDirectory()
    }

    private func enterDirectory() async throws {
        let domain = RegisteredDomain(
            name: try MailDomain("example.net"),
            kind: .managed,
            contacts: [try #require(UserID("netze"))]
        )
        let entry = DirectoryEntry(
            givenName: "Änne",
            surname: "Groß",
            primaryAddress: try MailAddress("anna@dir.example.org"),
            language: "en"
        )
        let user = try #require(UserID("ab1"))
        try await store.write { records in
            try records.put(domain)
            _ = try records.put(entry, for: user)
        }
    }

    /// A mailbox without a challenge.
    func register(_ address: String, applicant: String? = nil) async throws -> MailboxID {
        let draft = MailboxDraft(
            address: try MailAddress(address),
            type: applicant == nil ? .personal : .functional,
            displayName: "Poststelle",
            applicantAddress: try applicant.map { try MailAddress($0) }
        )
        return try await mailboxes.register(draft, in: MailDomain("example.net"), by: contact, actor: actor).mailbox.id
    }

    /// Queues a challenge for every address of a mailbox; gives the first.
    @discardableResult
    func challenge(_ mailbox: MailboxID) async throws -> Challenge {
        let sent = try await mailboxes.sendChallenges(for: mailbox, by: contact, actor: actor)
        return try #require(sent.challenges.last { $0.isPending(at: clock.now) })
    }

    func confirm(_ challenge: Challenge) async throws {
        let user = try #require(UserID("ab1"))
        _ = try await mailboxes.confirm(mailboxes.token(of: challenge.id), by: user, actor: actor)
    }

    /// A new mailbox whose challenge waits in the outbox.
    @discardableResult
    func queued(_ address: String) async throws -> (mailbox: MailboxID, challenge: Challenge) {
        let mailbox = try await register(address)
        return (mailbox, try await challenge(mailbox))
    }

    /// What the service does when it is woken.
    func round() async {
        await OutboxRound(parts).run()
    }

    /// The rows of the outbox, oldest first.
    func rows() async throws -> [OutboxMail] {
        let query = OutboxQuery(OutboxMail.State.allCases, limit: 1000)
        return try await store.read { try $0.outboxMails(query) }.mails.reversed()
    }

    func states() async throws -> [OutboxMail.State] {
        try await rows().map(\.state)
    }

    /// The status of the primary address.
    func status(_ mailbox: MailboxID) async throws -> AddressStatus? {
        let moment = clock.now
        return try await store.read { try $0.mailbox(mailbox) }?.reports(at: moment).first?.status
    }

    func problems() async -> [String] {
        await MailProblems(store: store, condition: parts.condition).found().map(\.code)
    }
}

extension ComposedMail {
    /// The message as text, with the soft line breaks of quoted-printable taken out.
    var text: String {
        String(decoding: octets, as: UTF8.self).replacing("=\n", with: "")
    }
}
