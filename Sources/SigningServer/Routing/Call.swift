// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateModel
import Hummingbird
import Logging
import NIOCore
import Registration
import SigningAPI
import Store

/// One call whose right is clear: what came, from whom, and the rooms that can answer it.
struct Call: Sendable {
    let parts: SigningServer.Parts
    let request: Request
    let route: Route
    let parameters: [String: String]
    let query: Query
    let caller: Caller
    let connection: CallerConnection
    /// What the answer shall be.
    let answer: MediaKind
    let logger: Logger

    var authority: Authority {
        parts.authority
    }

    var registration: Registration {
        parts.registration
    }

    var mailboxes: MailboxRegistration {
        parts.mailboxes
    }

    var store: any Store {
        parts.store
    }

    /// A variable segment of the path.
    func parameter(_ name: String) -> String {
        parameters[name] ?? ""
    }

    /// The body, within its limit.
    func body(upTo limit: Int? = nil) async throws -> [UInt8] {
        let limit = limit ?? parts.limits.body
        let tooLarge = Problem(.bodyTooLarge, "the body may have at most \(limit) octets")
        let length = request.headers[.contentLength].flatMap { Int($0) }
        if let length, length > limit { throw tooLarge }
        let octets: [UInt8]
        do { octets = Array(buffer: try await request.body.collect(upTo: limit)) } catch is NIOTooManyBytesError {
            throw tooLarge
        }
        guard length == nil || length == octets.count else {
            throw Problem(.malformedJSON, "the body ended before its Content-Length")
        }
        return octets
    }

    var decoder: StrictJSONDecoder {
        StrictJSONDecoder(depthLimit: parts.limits.depth)
    }

    /// The body as words, read strictly.
    func words<Words: Decodable>(_ type: Words.Type = Words.self) async throws -> Words {
        try decoder.decode(type, from: await body())
    }

    /// The body as JSON that is yet to be read as words.
    func json() async throws -> JSONValue {
        do { return try JSONValue(parsing: await body(), depthLimit: parts.limits.depth) } catch let error as JSONError
        {
            throw RequestError.notJSON(error)
        }
    }
}
