// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import MailAddressing
import MailboxRegistry
import OpenSSLBridge
import Registration
import Store
import Testing

@testable import Authority

/// Mailboxes of the managed domain `mail.example.org`, whose contact is `nap1`.
extension TestAuthority {
    static func mailboxes(
        _ store: any Store,
        _ clock: TestClock,
        policy: RegistryPolicy
    ) -> MailboxRegistration {
        let key = SecretBytes(utf8: "a token key of a test")
        var parts = MailboxRegistration.Parts(
            store: store,
            clock: { clock.now },
            random: { SystemRandomSource() },
            digest: { Digest.sha256($0) },
            authenticationCode: { Digest.hmacSHA256(key: key, message: $0) }
        )
        parts.policy = policy
        return MailboxRegistration(parts)
    }

    static func user(_ text: String) throws -> UserID {
        try #require(UserID(text))
    }

    static func contact() throws -> ActingContact {
        .person(try user("nap1"))
    }

    static let contactActor = AuditActor(uid: 1000, pid: 1, user: "nap1")

    /// Enters the contact and the domain, where the test did not.
    private func enterContact() async throws {
        guard try await registration.person(Self.user("nap1")) == nil else { return }
        try await put("nap1", "Nora", "Anger", "nora.anger@example.org")
        try await enterManagedDomain(contacts: ["nap1"])
    }

    func enterManagedDomain(
        _ name: String = "mail.example.org",
        contacts: [String],
        checkedAt moment: Timestamp? = nil
    ) async throws {
        let domain = RegisteredDomain(
            name: try MailDomain(name),
            kind: .managed,
            contacts: try contacts.map(Self.user),
            control: moment.map { .init(method: "DNS", checkedAt: $0, checkedBy: "nap1") }
        )
        _ = try await registration.put(domain, by: .daemon)
    }

    func register(
        _ address: String,
        _ type: Mailbox.MailboxType = .personal,
        aliases: [String] = [],
        applicant: String? = nil
    ) async throws -> MailboxID {
        try await enterContact()
        let draft = MailboxDraft(
            address: try MailAddress(address),
            type: type,
            aliases: try aliases.map { try MailAddress($0) },
            applicantAddress: try applicant.map { try MailAddress($0) }
        )
        let domain = try MailDomain("mail.example.org")
        return try await mailboxes.register(draft, in: domain, by: Self.contact(), actor: Self.contactActor).mailbox.id
    }

    /// Sends challenges, for some addresses or as C3 has it.
    func send(_ id: MailboxID, to addresses: [String]? = nil) async throws -> [Challenge] {
        let sent = try await mailboxes.sendChallenges(
            for: id,
            to: try addresses?.map { try MailAddress($0) },
            by: Self.contact(),
            actor: Self.contactActor
        )
        return sent.challenges.filter { $0.isPending(at: clock.now) && $0.purpose == .confirmation }
    }

    /// Has challenges sent and confirmed by a person.
    func link(_ id: MailboxID, to user: String, addresses: [String]? = nil) async throws {
        for challenge in try await send(id, to: addresses) {
            let token = mailboxes.token(of: challenge.id)
            _ = try await mailboxes.confirm(token, by: Self.user(user), actor: Self.actor)
        }
    }

    func change(
        _ id: MailboxID,
        _ edit: MailboxEdit = MailboxEdit(),
        isActive: Bool? = nil,
        endLinks: Bool = false
    ) async throws {
        _ = try await mailboxes.change(
            id,
            edit,
            isActive: isActive,
            endLinks: endLinks,
            by: Self.contact(),
            actor: Self.contactActor
        )
    }

    /// The order of work that gives a functional mailbox another applicant (M8).
    func give(_ id: MailboxID, to user: String, _ address: String) async throws {
        try await change(id, isActive: false)
        try await change(id, MailboxEdit(applicantAddress: try MailAddress(address)))
        try await change(id, isActive: true)
        try await link(id, to: user)
    }

    /// The addresses in the subjectAltName of what is issued.
    func alternativeNames(_ issued: IssuedCertificate) throws -> [String] {
        try #require(issued.certificate.fields[.subjectAltName]).generalNames().compactMap(\.text)
    }
}
