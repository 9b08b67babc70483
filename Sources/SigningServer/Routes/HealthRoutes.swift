// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import Hummingbird
import SigningAPI

/// Whether the daemon can do its work.
enum HealthRoutes {
    static let table = [Route(.get, "/v1/health", .anyRole, show)]

    private static func show(_ call: Call) async throws -> Response {
        let report = await call.authority.health(and: call.parts.otherProblems())
        let facts = await call.parts.storeFacts()
        let words = HealthWords(
            status: report.problems.isEmpty ? .ok : .degraded,
            problems: report.problems.map { HealthProblemWords(code: $0.code, detail: $0.detail) },
            issuers: report.issuers.enumerated().map { index, issuer in
                HealthIssuerWords(
                    name: issuer.name,
                    state: IssuerState(ofIssuer: index, in: call.authority),
                    crlNumber: issuer.revocationListNumber,
                    thisUpdate: issuer.thisUpdate,
                    nextUpdate: issuer.nextUpdate
                )
            },
            store: HealthStoreWords(
                engine: facts.engine,
                writable: report.storeAnswers,
                synchronous: facts.synchronous
            )
        )
        return try .json(words, status: report.canSign ? .ok : .serviceUnavailable)
    }
}
