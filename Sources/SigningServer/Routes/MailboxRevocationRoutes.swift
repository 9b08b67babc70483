// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import Hummingbird
import SigningAPI

/// Revoking what a mailbox has.
enum MailboxRevocationRoutes {
    static let table = [
        Route(.post, "/v1/mailboxes/{id}/revoke", .of(.portal, .admin), body: .required(.json), revoke)
    ]

    private static func revoke(_ call: Call) async throws -> Response {
        let id = try await call.administeredMailbox()
        let words: RevocationWords = try await call.words()
        let revoked = try await call.authority.revokeMailbox(
            id,
            reason: words.reason,
            as: call.caller.viewer,
            actor: call.caller.actor
        )
        return try .json(MailboxRevocationAnswer(items: revoked.map(call.words(ofRevoked:))))
    }
}
