// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import SigningClient
import Synchronization
import Testing

@Suite("Answers over the socket")
struct AnswerTests {
    /// The error of a call, if it gives one.
    private func error(
        _ answer: ScriptedAnswer,
        _ call: (SigningClient) async throws(SigningClientError) -> Void
    ) async throws -> SigningClientError? {
        try await ScriptedServer.run(answer) { client in
            do throws(SigningClientError) {
                try await call(client)
                return nil
            } catch {
                return error
            }
        }
    }

    @Test("typed words are read, unknown fields passed over")
    func words() async throws {
        let text = #"{"domain":"example.org","kind":"directory","contacts":["nap1"],"control":null,"new":1}"#
        let record = try await ScriptedServer.run(.json(201, text)) { client in
            try await client.putDomain("example.org", DomainWords(kind: .directory, contacts: ["nap1"]))
        }
        #expect(record == DomainRecordWords(domain: "example.org", kind: .directory, contacts: ["nap1"]))
    }

    @Test("a problem answer becomes the error with its words")
    func problem() async throws {
        let words = ProblemWords(.alreadyCertified, detail: "until 2026-01-31", rule: "X6")
        let text = String(decoding: try JSONText.encode(words), as: UTF8.self)
        let error = try await error(.problem(409, text)) { client throws(SigningClientError) in
            _ = try await client.requestCertificate(CertificateRequestWords(address: "a@example.org"))
        }
        #expect(error == .problem(words))
        #expect(error?.description == "until 2026-01-31 · rule X6")
    }

    @Test("a refusal before the body was read still arrives")
    func early() async throws {
        let words = ProblemWords(.bodyTooLarge, detail: "at most 64 KiB")
        let text = String(decoding: try JSONText.encode(words), as: UTF8.self)
        let error = try await error(.early(413, text)) { client throws(SigningClientError) in
            let octets = [UInt8](repeating: 0x20, count: 10 << 20)
            _ = try await client.importPeople(octets)
        }
        #expect(error == .problem(words))
    }

    @Test(
        "an error that is no problem answer is unreadable, not lost",
        arguments: [
            ScriptedAnswer.json(500, "{}"), .problem(500, "{}"), .problem(500, "<html>"), .octets("text/html", [0x3c]),
            .json(200, #"{"items":{}}"#),
        ]
    )
    func unreadable(answer: ScriptedAnswer) async throws {
        let error = try await error(answer) { client throws(SigningClientError) in _ = try await client.domains() }
        guard case .unreadableAnswer = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("health is read also when the daemon cannot sign")
    func degraded() async throws {
        let text = #"""
            {"status":"degraded","problems":[{"code":"disk-full","detail":"make room"}],"issuers":[],
            "store":{"engine":"sqlite","writable":false}}
            """#
        let health = try await ScriptedServer.run(.json(503, text)) { try await $0.health() }
        #expect(health.status == .degraded)
        #expect(health.problems.map(\.code) == ["disk-full"])
    }

    @Test("a download goes to the sink whole and is not bounded by memory's limit")
    func download() async throws {
        let octets = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0) }
        let stored = Mutex<[UInt8]>([])
        try await ScriptedServer.run(.octets("application/pkix-crl", octets)) { client in
            try await client.downloadCRL(of: "mail-ca-1") { piece in stored.withLock { $0 += piece } }
        }
        #expect(stored.withLock { $0 } == octets)
    }

    @Test("a refused download stores nothing")
    func refusedDownload() async throws {
        let words = ProblemWords(.notFound, detail: "no such issuer")
        let text = String(decoding: try JSONText.encode(words), as: UTF8.self)
        let pieces = Mutex(0)
        let error = try await error(.problem(404, text)) { client throws(SigningClientError) in
            try await client.downloadCRL(of: "none") { _ in pieces.withLock { $0 += 1 } }
        }
        #expect(error == .problem(words))
        #expect(pieces.withLock { $0 } == 0)
    }

    @Test("what cannot be stored ends the download")
    func sinkFails() async throws {
        struct DiskFull: Error {}
        let error = try await error(.octets("application/pkix-crl", [1])) { client throws(SigningClientError) in
            try await client.downloadCRL(of: "mail-ca-1") { _ in throw DiskFull() }
        }
        #expect(error == .cannotStore(reason: "DiskFull()"))
    }

    @Test("an answer beyond the limit is refused")
    func tooLarge() async throws {
        let octets = [UInt8](repeating: 0x20, count: (1 << 20) + 1)
        let error = try await error(.octets("application/json", octets)) { client throws(SigningClientError) in
            _ = try await client.issuers()
        }
        #expect(error == .answerTooLarge(limit: 1 << 20))
    }

    @Test("all parts of a list are read in order")
    func pages() async throws {
        let parts: [String?: Page<String>] = [
            nil: Page(items: ["a"], next: "1"), "1": Page(items: [], next: "2"), "2": Page(items: ["b"]),
        ]
        let items = try await SigningClient(socketPath: "").all { cursor throws(SigningClientError) in
            parts[cursor] ?? Page(items: ["lost"])
        }
        #expect(items == ["a", "b"])
    }
}
