// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import MailAddressing
import MailboxRegistry
import NIOCore
import Registration
import SigningAPI

/// All mailboxes of a domain at once, as CSV in and out (F1 to F6).
enum MailboxTableRoutes {
    static let table = [
        Route(
            .post,
            "/v1/domains/{domain}/mailboxes/import",
            .of(.portal, .admin),
            query: ["dryRun", "encoding"],
            body: .required(.csv),
            take
        ),
        Route(.get, "/v1/domains/{domain}/mailboxes/export", .of(.portal, .admin), answers: [.csv], give),
    ]

    private static func take(_ call: Call) async throws -> Response {
        let domain = try await call.administeredDomain()
        let dryRun = try call.query.flag("dryRun")
        let encoding: CSVEncoding = try call.query.word("encoding") ?? .utf8
        let octets = try await call.body(upTo: call.parts.limits.importBody)
        let outcome = try await call.mailboxes.importMailboxes(
            MailboxTable(octets: octets, encoding: encoding, domain: domain),
            by: call.contact,
            dryRun: dryRun,
            actor: call.caller.actor
        )
        return try .json(MailboxImportReport(outcome, dryRun: dryRun))
    }

    /// Sends the table while it is read, so that its size does not matter.
    private static func give(_ call: Call) async throws -> Response {
        let domain = try await call.administeredDomain()
        let body = ResponseBody { [mailboxes = call.mailboxes, contact = call.contact] writer in
            var writer = writer
            try await mailboxes.exportMailboxes(of: domain, by: contact) { piece in
                try await writer.write(ByteBuffer(string: piece))
            }
            try await writer.finish(nil)
        }
        let headers: HTTPFields = [.contentType: MediaKind.csv.rawValue, .cacheControl: "no-store"]
        return Response(status: .ok, headers: headers, body: body)
    }
}
