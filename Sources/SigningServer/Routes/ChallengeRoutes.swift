// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import MailboxRegistry
import Registration
import SigningAPI

/// Challenges that contacts have sent.
enum ChallengeRoutes {
    static let table = [
        Route(.post, "/v1/domains/{domain}/challenges", .of(.portal, .admin), body: .required(.json), sendFirst),
        Route(.post, "/v1/mailboxes/{id}/challenges", .of(.portal, .admin), body: .required(.json), send),
    ]

    private static func sendFirst(_ call: Call) async throws -> Response {
        let domain = try await call.administeredDomain()
        let words: BulkChallengeWords = try await call.words()
        switch words.status {
        case .neverSent:
            let sending = try await call.mailboxes.sendFirstChallenges(
                in: domain,
                by: call.contact,
                actor: call.caller.actor
            )
            return try .json(BulkChallengeReport(sending), status: .accepted)
        }
    }

    private static func send(_ call: Call) async throws -> Response {
        let id = try await call.administeredMailbox()
        let body = try await call.json()
        let words: ChallengeSendingWords = try call.decoder.decode(from: body)
        let sent = try await call.mailboxes.sendChallenges(
            for: id,
            to: words.addresses.map { try FieldReading.addresses($0, at: "/addresses") },
            by: call.contact,
            actor: call.caller.actor,
            under: call.idempotencyKey(for: body)
        )
        return try .json(SentChallengesWords(sent), status: .accepted)
    }
}
