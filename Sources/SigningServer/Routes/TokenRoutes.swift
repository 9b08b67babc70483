// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import MailboxRegistry
import Postbox
import Registration
import SigningAPI

/// What the holder of a token does with it; the token stands in a mail and in no answer (C6).
enum TokenRoutes {
    static let table = [
        Route(.post, "/v1/challenges/inspect", .withoutPerson(.portal), body: .required(.json), inspect),
        Route(.post, "/v1/challenges/confirm", .of(.portal), body: .required(.json), confirm),
        Route(.post, "/v1/challenges/refuse", .withoutPerson(.portal), body: .required(.json), refuse),
    ]

    private static func inspect(_ call: Call) async throws -> Response {
        try .json(await state(of: token(call), call))
    }

    private static func confirm(_ call: Call) async throws -> Response {
        guard let person = call.caller.person else { throw Problem.actingUserRequired }
        let token = try await token(call)
        _ = try await call.mailboxes.confirm(token, by: person.user, actor: call.caller.actor)
        return try .json(await state(of: token, call))
    }

    private static func refuse(_ call: Call) async throws -> Response {
        let token = try await token(call)
        _ = try await call.mailboxes.refuse(token, actor: call.caller.actor)
        return try .json(await state(of: token, call))
    }

    /// The token of the body; one that cannot be is one that nobody was sent.
    private static func token(_ call: Call) async throws -> ChallengeToken {
        let words: TokenWords = try await call.words()
        guard let token = ChallengeToken(words.token.text) else { throw Problem(RegistryRefusal.tokenUnknown) }
        return token
    }

    private static func state(of token: ChallengeToken, _ call: Call) async throws -> ChallengeWords {
        let (mailbox, challenge) = try await call.mailboxes.inspect(token)
        return ChallengeWords(challenge, of: mailbox.mailbox, at: call.parts.clock())
    }
}
