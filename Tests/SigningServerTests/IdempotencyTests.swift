// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import Hummingbird
import SigningAPI
import SocketPeers
import Testing

@testable import SigningServer

@Suite("Idempotency keys")
struct IdempotencyTests {
    private func key(
        _ fields: [String] = ["k-1"],
        body: String = #"{"address":"a@example.org","password":"one"}"#,
        uid: UInt32 = 1000,
        path: String = "/v1/certificates",
        method: HTTPRequest.Method = .post
    ) async throws -> IdempotencyKey? {
        let server = try await TestServer()
        let peer = PeerCredentials(uid: uid, pid: 1, groups: [])
        var headers = HTTPFields()
        for field in fields {
            headers.append(HTTPFields.Element(name: try #require(.init("Idempotency-Key")), value: field))
        }
        let call = Call(
            parts: server.parts,
            request: Request(
                head: HTTPRequest(method: method, scheme: nil, authority: nil, path: path, headerFields: headers),
                body: RequestBody(buffer: ByteBuffer())
            ),
            route: try #require(IssuanceRoutes.table.first),
            parameters: [:],
            query: try Query(nil, known: []),
            caller: Caller(peer: peer, roles: [.admin]),
            connection: CallerConnection(peer: peer, roles: [.admin], isAdmitted: true),
            answer: .json,
            logger: TestServer.logger
        )
        return try call.idempotencyKey(for: JSONValue(parsing: Array(body.utf8)))
    }

    @Test("the fingerprint leaves secrets and spelling out")
    func fingerprint() async throws {
        let first = try await key()
        let other = try await key(body: #"{ "password": "two", "token": "t", "address": "\u0061@example.org" }"#)
        #expect(first == other)
        let changed = try await key(body: #"{"address":"b@example.org","password":"one"}"#)
        #expect(first?.scope == changed?.scope)
        #expect(first?.fingerprint != changed?.fingerprint)
    }

    @Test("uid, path, method and key are the scope")
    func scope() async throws {
        let scopes = [
            try await key(), try await key(uid: 1001), try await key(path: "/v1/requests"),
            try await key(method: .put), try await key(["k-2"]),
        ].map { $0?.scope }
        #expect(Set(scopes).count == scopes.count)
        #expect(scopes[0]?.count == 32)
    }

    @Test("without the header there is no key")
    func absent() async throws {
        #expect(try await key([]) == nil)
    }

    @Test(
        "a key is one header of 1 to 128 printable ASCII characters",
        arguments: [
            [""], [String(repeating: "k", count: 129)], ["ü"], ["a\tb"], ["k-1", "k-1"],
        ]
    )
    func invalid(fields: [String]) async throws {
        do {
            _ = try await key(fields)
            Issue.record("nothing was refused")
        } catch let problem as Problem {
            #expect(problem.code == .idempotencyKeyInvalid)
        }
    }
}
