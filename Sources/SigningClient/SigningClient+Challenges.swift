// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import SigningAPI

extension SigningClient {
    /// Has challenges sent for a mailbox (C1 to C3).
    ///
    /// - Parameters:
    ///   - id: Names the mailbox.
    ///   - addresses: For which of its addresses; without them those that are not linked, or all if all are.
    ///   - idempotencyKey: Stands for this call, so that it is not carried out twice.
    /// - Returns: Where the mails go.
    /// - Throws: `SigningClientError`.
    public func sendChallenges(
        for id: String,
        to addresses: [String]? = nil,
        idempotencyKey: String? = nil
    ) async throws(SigningClientError) -> SentChallengesWords {
        let words = ChallengeSendingWords(addresses: addresses)
        return try await send(.post, ["v1", "mailboxes", id, "challenges"], words, idempotencyKey: idempotencyKey)
    }

    /// Has challenges sent for many mailboxes of a domain.
    ///
    /// - Parameters:
    ///   - domain: The domain.
    ///   - selection: Which of its mailboxes.
    /// - Returns: How many mails were queued, and where none could be.
    /// - Throws: `SigningClientError`.
    public func sendChallenges(
        in domain: String,
        where selection: BulkChallengeSelection = .neverSent
    ) async throws(SigningClientError) -> BulkChallengeReport {
        try await send(.post, ["v1", "domains", domain, "challenges"], BulkChallengeWords(status: selection))
    }

    /// What a token stands for; changes nothing.
    ///
    /// - Parameter token: The token of a mail.
    /// - Returns: The challenge, as its holder may see it.
    /// - Throws: `SigningClientError`.
    public func inspectChallenge(_ token: Secret) async throws(SigningClientError) -> ChallengeWords {
        try await send(.post, ["v1", "challenges", "inspect"], TokenWords(token: token))
    }

    /// Confirms a challenge: its addresses are linked to the acting person (C5).
    ///
    /// - Parameter token: The token of a mail.
    /// - Returns: The challenge as it is now.
    /// - Throws: `SigningClientError`.
    public func confirmChallenge(_ token: Secret) async throws(SigningClientError) -> ChallengeWords {
        try await send(.post, ["v1", "challenges", "confirm"], TokenWords(token: token))
    }

    /// Refuses a challenge (C8), or objects to a link (C2).
    ///
    /// - Parameter token: The token of a mail.
    /// - Returns: The challenge as it is now.
    /// - Throws: `SigningClientError`.
    public func refuseChallenge(_ token: Secret) async throws(SigningClientError) -> ChallengeWords {
        try await send(.post, ["v1", "challenges", "refuse"], TokenWords(token: token))
    }
}
