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
import Synchronization
import Testing

/// A managed domain with a contact who imports, two people of the directory, and a store that can be meddled with.
struct ImportHome {
    static let header = "Last Name,First Name,Primary E-Mail,Alias Addresses,Mailboxtype,Applicant E-Mail,Comment"

    let store: SQLStore
    let meddling: MeddlingStore
    let registration: Registration
    /// Whoever comes in between.
    let others: MailboxRegistration
    let mailboxes: MailboxRegistration
    let domain: MailDomain
    let contact: ActingContact
    let actor = AuditActor(uid: 1000, pid: 1, user: "karla")

    init() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sqlite").path
        let clock = TickingClock()
        store = try await SQLStore.open(SQLiteDatabase.open(path: path), writer: "test") { Digest.sha256($0) }
        meddling = MeddlingStore(store)
        registration = Registration(store: store, clock: clock.now)
        others = Self.mailboxes(store, clock)
        mailboxes = Self.mailboxes(meddling, clock)
        domain = try MailDomain("example.net")
        contact = .person(try #require(UserID("karla")))
        for (user, address) in [("ab1", "anna@dir.example.org"), ("cd2", "chris@dir.example.org")] {
            try await enter(user, address)
        }
        try await put(contacts: ["karla"])
    }

    private static func mailboxes(_ store: any Store, _ clock: TickingClock) -> MailboxRegistration {
        let key = SecretBytes(utf8: "a token key of a test")
        return MailboxRegistration(
            MailboxRegistration.Parts(
                store: store,
                clock: clock.now,
                random: { SystemRandomSource() },
                digest: { Digest.sha256($0) },
                authenticationCode: { Digest.hmacSHA256(key: key, message: $0) }
            )
        )
    }

    func enter(_ user: String, _ address: String) async throws {
        let entry = DirectoryEntry(
            givenName: "Anna",
            surname: user,
            primaryAddress: try MailAddress(address),
            functional: []
        )
        _ = try await registration.put(entry, for: #require(UserID(user)), by: .daemon)
    }

    func put(contacts: [String]) async throws {
        let users = try contacts.map { try #require(UserID($0)) }
        _ = try await registration.put(RegisteredDomain(name: domain, kind: .managed, contacts: users), by: .daemon)
    }

    /// Imports lines below the usual header.
    @discardableResult
    func take(_ lines: String..., dryRun: Bool = false) async throws -> MailboxImportOutcome {
        try await takeTable(table(lines), dryRun: dryRun)
    }

    func table(_ lines: [String]) -> String {
        ([Self.header] + lines).joined(separator: "\r\n")
    }

    @discardableResult
    func takeTable(_ table: String, dryRun: Bool = false) async throws -> MailboxImportOutcome {
        try await mailboxes.importMailboxes(
            MailboxTable(octets: Array(table.utf8), domain: domain),
            by: contact,
            dryRun: dryRun,
            actor: actor
        )
    }

    /// What is wrong with lines, as line, column and rule.
    func faults(_ lines: String...) async throws -> [String] {
        do {
            try await takeTable(table(lines))
            return []
        } catch MailboxError.importInvalid(let faults, let count) {
            #expect(count == faults.count)
            return faults.map { "\($0.line) \($0.column ?? "-") \($0.rule)" }
        }
    }

    func export() async throws -> String {
        let pieces = Pieces()
        try await mailboxes.exportMailboxes(of: domain, by: contact) { await pieces.add($0) }
        return await pieces.text
    }

    func mailbox(_ address: String) async throws -> RegisteredMailbox? {
        try await store.read { try $0.mailbox(withAddress: address) }
    }

    /// Whether nothing is staged, and how long the audit log is.
    func traces() async throws -> (isClean: Bool, audit: Int64) {
        try await store.read { (try $0.stagedImports().isEmpty, try $0.auditHead(writer: "test").number) }
    }
}

/// A clock on which a second passes whenever it is read, as it does between what people do.
private final class TickingClock: Sendable {
    private let seconds = Mutex<Int64>(1_790_000_000)

    func now() -> Timestamp {
        seconds.withLock { seconds in
            seconds += 1
            return Timestamp(secondsSince1970: seconds)
        }
    }
}

private actor Pieces {
    private(set) var text = ""

    func add(_ piece: String) {
        text += piece
    }
}
