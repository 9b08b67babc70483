// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Logging
import NIOCore
import SigningClient

@testable import WebPortal

/// A portal whose pages are asked without a socket, and whose daemon does not answer.
struct TestPortal {
    struct Source: RequestContextSource {
        let logger: Logger
    }

    let clock = TestClock()
    let desk: PortalDesk
    let responder: PortalResponder

    init(
        _ entrance: Entrance = .demo(port: 8080),
        demands: RequestDemands = RequestDemands(),
        purpose: Portal.Purpose = .selfService,
        change: (inout Portal.Parts) -> Void = { _ in }
    ) throws {
        let randomness = CountedRandomness()
        var parts = Portal.Parts(
            daemon: SigningClient(socketPath: "/nonexistent/siegel.sock"),
            entrance: entrance,
            clock: { [clock] in clock.now },
            randomness: { randomness.draw($0) },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        parts.demands = demands
        parts.purpose = purpose
        change(&parts)
        desk = try PortalDesk(parts)
        responder = PortalResponder(desk, routes: purpose.routes)
    }

    /// An answer with its body.
    struct Answer {
        let status: Int
        let headers: HTTPFields
        let text: String
    }

    func ask(
        _ method: HTTPRequest.Method = .get,
        _ path: String,
        _ headers: HTTPFields = [:],
        form: String? = nil,
        host: String = "localhost:8080",
        isTrusted: Bool = true
    ) async throws -> Answer {
        var fields = headers
        if form != nil, fields[.contentType] == nil { fields[.contentType] = "application/x-www-form-urlencoded" }
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: fields)
        return try await ask(Request(head: head, body: RequestBody(buffer: ByteBuffer(string: form ?? ""))), isTrusted)
    }

    func ask(_ request: Request, _ isTrusted: Bool = true) async throws -> Answer {
        let context = PortalContext(source: Source(logger: desk.parts.logger), isTrusted: isTrusted)
        let response = try await responder.respond(to: request, context: context)
        let writer = Collected()
        try await response.body.write(writer)
        return Answer(status: response.status.code, headers: response.headers, text: await writer.text)
    }

    /// Somebody signed in: the cookie of the session, and the token of its forms.
    func signIn(_ user: String = "anna") -> (id: SessionID, cookie: HTTPFields, token: String) {
        let (id, session) = desk.sessions.begin(user: user, name: "Anna Müller", at: clock.now)
        return (id, [.cookie: "\(desk.cookies.name(.session))=\(id.text)"], session.formToken.text)
    }
}

extension TestPortal {
    /// A request of somebody who is signed in.
    func personRequest(_ user: String, query: String = "", form: String = "") throws -> PersonRequest {
        let (id, session) = desk.sessions.begin(user: user, name: user, at: clock.now)
        let page = PageRequest(
            desk: desk,
            headers: [:],
            path: "/",
            parameters: [:],
            query: FormFields(query) ?? FormFields(),
            form: FormFields(form) ?? FormFields(),
            visitor: Visitor(id, session),
            texts: Texts(.english),
            identifier: "test"
        )
        return PersonRequest(page: page, sessionID: id, session: session)
    }
}

/// Collects a body.
actor Octets {
    var buffer = ByteBuffer()

    func append(_ piece: ByteBuffer) {
        buffer.writeImmutableBuffer(piece)
    }
}

/// The writer over it.
struct Collected: ResponseBodyWriter {
    let octets = Octets()

    var text: String {
        get async { String(buffer: await octets.buffer) }
    }

    mutating func write(_ buffer: ByteBuffer) async throws {
        await octets.append(buffer)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
