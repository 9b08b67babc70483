// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import Foundation
import IssuerKeys
import Logging
import MailAddressing
import MailboxRegistry
import OpenSSLBridge
import Registration
import SQLStorage
import SQLiteDriver
import Store
import SubjectProfiles
import Synchronization
import Testing

@testable import Authority

/// An authority on a store of its own, with a directory domain and two people; the folder goes with it.
final class TestAuthority: Sendable {
    let clock: TestClock
    let store: SQLStore
    let folder: URL
    let authority: Authority
    let registration: Registration
    let mailboxes: MailboxRegistration
    let issuer: Issuer

    static let actor = AuditActor(uid: 1000, pid: 1, user: "ab1")

    init(
        settings change: (inout AuthoritySettings) -> Void = { _ in },
        parts adjust: (inout Authority.Parts) -> Void = { _ in },
        onLeave: Registration.OnLeave = .list,
        issuer known: Issuer? = nil
    ) async throws {
        let clock = TestClock("2026-11-21T12:00:00Z")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("siegel-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let database = try SQLiteDatabase.open(path: folder.appendingPathComponent("test.sqlite").path)
        let store = try await SQLStore.open(database, writer: "test") { Digest.sha256($0) }
        let issuer = try known ?? TestIssuer.make(at: clock.now)
        var parts = Authority.Parts(
            store: store,
            catalog: try .shipped(),
            issuers: [issuer],
            lanes: Authority.Lanes(
                password: WorkLane(name: "password", threads: 1, capacity: 8),
                keyMaking: WorkLane(name: "key making", threads: 1, capacity: 8),
                opening: WorkLane(name: "opening", threads: 1, capacity: 8)
            ),
            origin: CertificateIntent.Origin(writer: "test", boot: 1),
            auditHeads: AuditHeadKeeper(key: try .generate(.p256), directory: folder.path),
            publicDirectory: PublicDirectory(path: folder.path),
            clock: { clock.now },
            random: { SystemRandomSource() },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        adjust(&parts)
        var settings = AuthoritySettings(
            publicURL: "http://pki.example.org/",
            organization: TestIssuer.organization
        )
        change(&settings)
        self.clock = clock
        self.store = store
        self.folder = folder
        self.issuer = issuer
        authority = Authority(parts, settings: settings)
        registration = Registration(
            store: parts.store,
            clock: { clock.now },
            onLeave: onLeave,
            policy: settings.registryPolicy
        )
        mailboxes = Self.mailboxes(parts.store, clock, policy: settings.registryPolicy)
        try await enterPeople()
    }

    /// An authority whose store can be made to fail.
    static func withFaults() async throws -> (TestAuthority, FaultyStore) {
        let faulty = Mutex<FaultyStore?>(nil)
        let test = try await TestAuthority { _ in
        } parts: { parts in
            let store = FaultyStore(parts.store)
            faulty.withLock { $0 = store }
            parts.store = store
        }
        return (test, try #require(faulty.withLock { $0 }))
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private func enterPeople() async throws {
        let domain = RegisteredDomain(name: try MailDomain("example.org"), kind: .directory, contacts: [])
        _ = try await registration.put(domain, by: .daemon)
        try await put("ab1", "Anna", "Berg", "anna.berg@example.org", functional: ["info@example.org"])
        try await put("cd2", "Chris", "Dahl", "chris.dahl@example.org")
    }

    /// Enters a person.
    func put(
        _ user: String,
        _ givenName: String,
        _ surname: String,
        _ address: String,
        functional: [String] = []
    ) async throws {
        let entry = DirectoryEntry(
            givenName: givenName,
            surname: surname,
            primaryAddress: try MailAddress(address),
            functional: try functional.map { FunctionalAddress(address: try MailAddress($0), kind: .mailbox) }
        )
        _ = try await registration.put(entry, for: try #require(UserID(user)), by: .daemon)
    }

    /// The person of a user ID, as a requester.
    func requester(_ user: String = "ab1") async throws -> Requester {
        let person = try await registration.person(try #require(UserID(user)))
        return Requester(applicant: try #require(person), actor: AuditActor(uid: 1000, pid: 1, user: user))
    }

    func viewer(_ user: String = "ab1") async throws -> Viewer {
        .person(try await requester(user).applicant)
    }

    /// Issues from a CSR on a fresh key, and marks the delivery as the server would.
    func issue(
        _ address: String = "info@example.org",
        for user: String = "ab1",
        csr: String? = nil,
        deliver: Bool = true
    ) async throws -> IssuedCertificate {
        let request = IssueRequest(
            address: try MailAddress(address),
            keySource: .certificationRequest(try csr ?? Self.certificationRequest())
        )
        let issued = try await authority.issue(request, for: try await requester(user))
        if deliver { try await self.deliver(issued.certificate.serial) }
        return issued
    }

    /// Marks a delivery and waits until it is durable.
    func deliver(_ serial: SerialNumber) async throws {
        authority.markDelivered(serial, to: Self.actor)
        await authority.deliveryLog.flush()
    }

    static func certificationRequest(_ key: PrivateKey? = nil) throws -> String {
        let key = try key ?? PrivateKey.generate(.p256)
        let subject = DistinguishedName([.init(.commonName, "ignored")])
        let request = try CertificationRequest.make(key: key, subject: subject.derEncoded, extensions: [])
        return PEM(label: "CERTIFICATE REQUEST", content: request).description
    }

    /// What the ledger knows, newest first.
    func records() async throws -> [CertificateRecord] {
        let query = CertificateQuery(at: clock.now, limit: 10)
        return try await authority.certificates(query, for: .administrator).certificates.map(\.record)
    }

    /// Waits until a certificate has left a status, or for a time at most.
    func status(
        _ serial: SerialNumber,
        after earlier: CertificateStatus,
        within time: Duration
    ) async throws -> CertificateStatus? {
        let end = ContinuousClock.now + time
        while ContinuousClock.now < end, try await status(serial) == earlier {
            try await Task.sleep(for: .milliseconds(10))
        }
        return try await status(serial)
    }

    func status(_ serial: SerialNumber) async throws -> CertificateStatus? {
        try await store.read { try $0.certificate(serial) }?.status(at: clock.now)
    }
}

/// Demands that work throws an `AuthorityError` that a pattern accepts.
func refusal(
    sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws -> some Any
) async -> AuthorityError? {
    do {
        _ = try await body()
        Issue.record("nothing was refused", sourceLocation: sourceLocation)
        return nil
    } catch {
        return AuthorityError(error)
    }
}

/// Records that a refusal was another one than the test expects.
func unexpected(_ error: (any Error)?, sourceLocation: SourceLocation = #_sourceLocation) {
    Issue.record("refused with \(error.map { "\($0)" } ?? "nothing")", sourceLocation: sourceLocation)
}
