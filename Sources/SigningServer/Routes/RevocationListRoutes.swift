// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateLedger
import Hummingbird
import IssuerKeys
import SigningAPI

/// The published revocation lists.
enum RevocationListRoutes {
    private static let path = "/v1/issuers/{name}/crl"

    static let table = [
        Route(.get, path, .anyRole, answers: [.revocationList], show),
        Route(.post, path, .of(.admin), body: .optional(.json), regenerate),
        Route(.put, path, .of(.admin), body: .required(.revocationList), publish),
    ]

    /// Streams the published file, whatever its size.
    private static func show(_ call: Call) throws -> Response {
        let name = call.parameter("name")
        let names = call.authority.issuers.map(\.name) + call.authority.offlineIssuers.map(\.name)
        guard names.contains(name), let file = PublishedFile(path: call.authority.revocationListPath(of: name)) else {
            throw Problem.notFound
        }
        var headers = HTTPFields()
        headers[.eTag] = file.entityTag
        headers[.cacheControl] = "no-cache"
        guard !call.request.headers.values(of: "if-none-match").contains(where: file.isNamed) else {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = MediaKind.revocationList.rawValue
        return Response(status: .ok, headers: headers, body: file.body)
    }

    private static func regenerate(_ call: Call) async throws -> Response {
        let body = try await call.body()
        let words = body.isEmpty ? CRLRegenerationWords() : try call.decoder.decode(from: body)
        let list = try await call.authority.publishRevocationList(
            of: call.parameter("name"),
            acceptEarlierTime: words.acceptEarlierTime ?? false,
            by: call.caller.actor
        )
        return try .json(CRLWords(list))
    }

    /// Takes in the list of an issuer whose key is elsewhere.
    private static func publish(_ call: Call) async throws -> Response {
        let name = call.parameter("name")
        let known = call.authority.offlineIssuers.first { $0.name == name }
        guard let issuer = known else { throw Problem.notFound }
        let octets = try await call.body(upTo: call.parts.limits.importBody)
        let list = try await call.authority.publishRevocationList(
            octets,
            of: issuer.name,
            issuedBy: issuer.certificate,
            by: call.caller.actor
        )
        return try .json(CRLWords(list))
    }
}

extension CRLWords {
    fileprivate init(_ list: PublishedRevocationList) {
        self.init(
            issuer: list.issuer,
            crlNumber: list.number,
            thisUpdate: list.thisUpdate,
            nextUpdate: list.nextUpdate,
            entries: list.entryCount
        )
    }
}
