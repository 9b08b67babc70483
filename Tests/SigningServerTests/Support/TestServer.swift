// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateLedger
import CertificateModel
import Foundation
import Hummingbird
import IssuerKeys
import Logging
import OpenSSLBridge
import Registration
import SQLStorage
import SQLiteDriver
import SigningAPI
import SocketPeers
import SubjectProfiles
import Testing

@testable import SigningServer

/// A dispatcher on a store of its own and an authority without issuer: enough for all that is not signed.
final class TestServer: Sendable {
    static let moment = Timestamp(secondsSince1970: 1_795_262_400)

    let folder: URL
    let parts: SigningServer.Parts
    let dispatcher: Dispatcher

    init(limits: ServerLimits = ServerLimits()) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "siegel-server-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let database = try SQLiteDatabase.open(path: folder.appending(path: "records").path)
        let store = try await SQLStore.open(database, writer: "server-test", digest: Self.digest)
        var parts = SigningServer.Parts(
            authority: try Self.authority(store, in: folder.path),
            registration: Registration(store: store, clock: { Self.moment }),
            mailboxes: Self.mailboxes(store),
            store: store,
            roles: RoleMap(users: [:], groups: [:]),
            clock: { Self.moment },
            digest: Self.digest,
            logger: Self.logger,
            auditWriter: "server-test"
        )
        parts.limits = limits
        self.folder = folder
        self.parts = parts
        dispatcher = Dispatcher(parts)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    static let digest: ContentDigest = { Digest.sha256($0) }
    static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    private static func mailboxes(_ store: SQLStore) -> MailboxRegistration {
        let key = SecretBytes(utf8: "a key of tokens for these tests")
        return MailboxRegistration(
            MailboxRegistration.Parts(
                store: store,
                clock: { Self.moment },
                random: { SystemRandomNumberGenerator() },
                digest: Self.digest,
                authenticationCode: { Digest.hmacSHA256(key: key, message: $0) }
            )
        )
    }

    private static func authority(_ store: SQLStore, in folder: String) throws -> Authority {
        let parts = Authority.Parts(
            store: store,
            catalog: try .shipped(),
            issuers: [],
            lanes: .init(
                password: WorkLane(name: "password", threads: 1, capacity: 1),
                keyMaking: WorkLane(name: "key making", threads: 1, capacity: 1),
                opening: WorkLane(name: "opening", threads: 1, capacity: 8)
            ),
            origin: .init(writer: "server-test", boot: 1),
            auditHeads: AuditHeadKeeper(key: try .generate(.p256), directory: folder),
            publicDirectory: PublicDirectory(path: folder),
            clock: { moment },
            random: { SystemRandomNumberGenerator() },
            logger: logger
        )
        let organization = Organization(country: "DE", name: "Example University")
        return Authority(
            parts,
            settings: AuthoritySettings(publicURL: "http://pki.example.org/", organization: organization)
        )
    }

    /// What a caller with these roles is answered.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: String? = nil,
        as roles: Set<CallerRole> = [.admin],
        user: String? = nil,
        mediaType: String = "application/json",
        headers: [(String, String)] = []
    ) async throws -> TestAnswer {
        let connection = CallerConnection(
            peer: PeerCredentials(uid: 1000, pid: 1, groups: []),
            roles: roles,
            isAdmitted: true
        )
        var fields = HTTPFields()
        let usual = body == nil ? [] : [("Content-Type", mediaType)]
        for (name, value) in usual + headers + (user.map { [("Acting-User", $0)] } ?? []) {
            fields.append(HTTPFields.Element(name: try #require(.init(name)), value: value))
        }
        let request = Request(
            head: HTTPRequest(method: method, scheme: nil, authority: nil, path: path, headerFields: fields),
            body: RequestBody(buffer: ByteBuffer(string: body ?? ""))
        )
        let context = CallContext(logger: Self.logger, connection: connection)
        return try await TestAnswer(dispatcher.respond(to: request, context: context))
    }

    /// Enters a domain and a person.
    func enterPerson(_ user: String = "ab1", _ address: String = "anna.berg@example.org") async throws {
        _ = try await send(.put, "/v1/domains/example.org", #"{"kind":"directory","contacts":[]}"#)
        let person = #"{"givenName":"Anna","surname":"Berg","primaryAddress":"\#(address)","functional":[]}"#
        let answer = try await send(.put, "/v1/people/\(user)", person)
        try #require(answer.status == 201)
    }
}
