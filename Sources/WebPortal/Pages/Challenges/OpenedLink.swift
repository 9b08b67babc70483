// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// What the link of a mail that somebody opened stands for now (C4).
enum OpenedLink: Sendable {
    /// The browser has no token.
    case nothing
    /// Nobody was ever sent this token.
    case unknown
    /// It was answered, or is no longer the newest, or its time is over.
    case over(ChallengeWords)
    /// It waits for an answer.
    case open(ChallengeWords, MailToken)

    /// Asks the daemon; changes nothing there.
    init(_ page: PageRequest) async throws {
        guard let token = ChallengeCookie(page).token(page.headers) else {
            self = .nothing
            return
        }
        do {
            let words = try await page.daemon.inspectChallenge(token.secret)
            self = words.status == .open ? .open(words, token) : .over(words)
        } catch {
            guard error.problem?.code == .tokenUnknown else { throw error }
            self = .unknown
        }
    }
}
