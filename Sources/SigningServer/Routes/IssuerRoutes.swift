// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateLedger
import CertificateModel
import Hummingbird
import IssuerKeys
import OpenSSLBridge
import SigningAPI
import Store

/// The CAs and where their revocation lists stand.
enum IssuerRoutes {
    static let table = [
        Route(.get, "/v1/issuers", .anyRole, query: Route.page, list),
        Route(.get, "/v1/issuers/{name}", .anyRole, show),
    ]

    private struct Entry: Sendable {
        let name: String
        let certificate: Certificate
        let state: IssuerState
    }

    private static func list(_ call: Call) async throws -> Response {
        let page = try MemoryPage(of: entries(call).sorted { $0.name < $1.name }, by: \.name, query: call.query)
        var items: [IssuerWords] = []
        for entry in page.items { items.append(try await words(entry, call)) }
        return try .json(Page(items: items, next: page.next))
    }

    private static func show(_ call: Call) async throws -> Response {
        let name = call.parameter("name")
        guard let entry = entries(call).first(where: { $0.name == name }) else { throw Problem.notFound }
        return try .json(try await words(entry, call))
    }

    private static func entries(_ call: Call) -> [Entry] {
        let own = call.authority.issuers.enumerated().map { index, issuer in
            let state = IssuerState(ofIssuer: index, in: call.authority)
            return Entry(name: issuer.name, certificate: issuer.certificate, state: state)
        }
        return own
            + call.authority.offlineIssuers.map { Entry(name: $0.name, certificate: $0.certificate, state: .offline) }
    }

    private static func words(_ entry: Entry, _ call: Call) async throws -> IssuerWords {
        let list = try await call.store.read { try $0.newestRevocationList(issuer: entry.name) }
        let validity = entry.certificate.fields.validity
        return IssuerWords(
            name: entry.name,
            subject: entry.certificate.fields.subject.description,
            state: entry.state,
            notBefore: validity.notBefore,
            notAfter: validity.notAfter,
            pem: entry.certificate.pem,
            root: entry.certificate.isSelfIssued,
            sha256Fingerprint: Digest.sha256(entry.certificate.derEncoded).hexadecimal,
            sha1Fingerprint: Digest.sha1(entry.certificate.derEncoded).hexadecimal,
            chain: entry.certificate.isSelfIssued ? [] : [entry.certificate.pem],
            crlNumber: list?.number,
            thisUpdate: list?.thisUpdate,
            nextUpdate: list?.nextUpdate
        )
    }
}
