// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import SigningAPI
import SigningClient
import Synchronization

/// One CA: its facts, its revocation list, and making that anew.
enum IssuerPage {
    static let routes: [PageRoute] = [
        .get("/administration/issuers/{name}", administrator: show),
        .get("/administration/issuers/{name}/list.crl", administrator: list),
        .get("/administration/issuers/{name}/certificate.pem", administrator: certificate),
        .post("/administration/issuers/{name}/regenerate", administrator: regenerate),
    ]

    /// What the template shows.
    struct View: Sendable {
        let message: AdministrationMessage?
        let row: IssuerRow
        let facts: [FactLine]
        let hasList: Bool
        /// Whether the daemon holds its key.
        let canRegenerate: Bool
        /// Whether the guard refused just now, so that its check of the time can be passed over.
        let isGuarded: Bool
        /// What publishes the list of an issuer whose key is elsewhere.
        let command: String?
    }

    private static func show(_ request: AdministratorRequest) async throws -> PageAnswer {
        try await answer(request, AdministrationMessage(doneIn: request), isGuarded: false)
    }

    private static func answer(
        _ request: AdministratorRequest,
        _ message: AdministrationMessage?,
        isGuarded: Bool
    ) async throws -> PageAnswer {
        let issuer = try await request.daemon.issuer(request.parameter("name"))
        let isOffline = issuer.state == .offline
        let view = View(
            message: message,
            row: IssuerRow(issuer, at: request.now, request.texts),
            facts: facts(issuer, request.texts),
            hasList: issuer.crlNumber != nil,
            canRegenerate: !isOffline,
            isGuarded: isGuarded,
            command: isOffline ? "siegel crl import \(issuer.name) FILE" : nil
        )
        return request.page(.administrationIssuer, issuer.name, view, message)
    }

    private static func facts(_ issuer: IssuerWords, _ texts: Texts) -> [FactLine] {
        [
            FactLine(label: texts("certificate.subject"), value: issuer.subject, isCode: true),
            FactLine(label: texts("certificate.validFrom"), value: texts.moment(issuer.notBefore)),
            FactLine(label: texts("certificate.validUntil"), value: texts.moment(issuer.notAfter)),
        ]
    }

    /// The list as it is published; it is not bounded by what the client holds of an answer.
    private static func list(_ request: AdministratorRequest) async throws -> PageAnswer {
        let name = request.parameter("name")
        let octets = CollectedOctets()
        try await request.daemon.downloadCRL(of: name) { octets.append($0) }
        return .file(octets.buffer, name: "\(name).crl", mediaType: "application/pkix-crl")
    }

    private static func certificate(_ request: AdministratorRequest) async throws -> PageAnswer {
        let issuer = try await request.daemon.issuer(request.parameter("name"))
        let text = ([issuer.pem] + issuer.chain).joined()
        return .file(ByteBuffer(string: text), name: "\(issuer.name).pem", mediaType: "application/x-pem-file")
    }

    private static func regenerate(_ request: AdministratorRequest) async throws -> PageAnswer {
        let name = request.parameter("name")
        let acceptsEarlierTime = request.form["acceptEarlierTime"] == "yes"
        guard !acceptsEarlierTime || request.isSure else {
            return try await answer(request, request.unsure, isGuarded: true)
        }
        do {
            _ = try await request.daemon.regenerateCRL(of: name, acceptEarlierTime: acceptsEarlierTime)
        } catch {
            guard let problem = error.problem, problem.status != 404 else { throw error }
            let message = AdministrationMessage(problem, request.texts)
            return try await answer(request, message, isGuarded: problem.code == .crlGuard)
        }
        return .redirect("\(AdministrationPath.issuer(name))?done=list")
    }
}

/// Collects what comes in pieces.
final class CollectedOctets: Sendable {
    private let octets = Mutex(ByteBuffer())

    var buffer: ByteBuffer {
        octets.withLock { $0 }
    }

    func append(_ piece: [UInt8]) {
        _ = octets.withLock { $0.writeBytes(piece) }
    }
}
