// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import SigningAPI

extension SigningClient {
    /// The mailboxes of a domain.
    ///
    /// - Parameters:
    ///   - domain: The domain.
    ///   - filter: Which of them, in which order.
    ///   - cursor: Where to read on.
    ///   - limit: How many items at most.
    /// - Returns: Part of the list.
    /// - Throws: `SigningClientError`.
    public func mailboxes(
        of domain: String,
        _ filter: MailboxFilter = MailboxFilter(),
        cursor: String? = nil,
        limit: Int? = nil
    ) async throws(SigningClientError) -> Page<MailboxWords> {
        let query = filter.query + [("cursor", cursor), ("limit", limit.map(String.init))]
        return try await send(SigningCall(.get, ["v1", "domains", domain, "mailboxes"], query: query))
    }

    /// Registers a mailbox (M1).
    ///
    /// - Parameters:
    ///   - words: The mailbox.
    ///   - domain: The managed domain that it is to belong to.
    ///   - idempotencyKey: Stands for this call, so that it is not carried out twice.
    /// - Returns: The mailbox.
    /// - Throws: `SigningClientError`.
    public func createMailbox(
        _ words: MailboxDraftWords,
        in domain: String,
        idempotencyKey: String? = nil
    ) async throws(SigningClientError) -> MailboxWords {
        try await send(.post, ["v1", "domains", domain, "mailboxes"], words, idempotencyKey: idempotencyKey)
    }

    /// One mailbox with the statuses of its addresses.
    ///
    /// - Parameter id: Names the mailbox.
    /// - Returns: The mailbox.
    /// - Throws: `SigningClientError`.
    public func mailbox(_ id: String) async throws(SigningClientError) -> MailboxWords {
        try await send(SigningCall(.get, ["v1", "mailboxes", id]))
    }

    /// Edits a mailbox, activates or deactivates it (M2 to M9).
    ///
    /// - Parameters:
    ///   - id: Names the mailbox.
    ///   - words: What is to be changed.
    /// - Returns: The mailbox as it is now.
    /// - Throws: `SigningClientError`.
    public func editMailbox(
        _ id: String,
        _ words: MailboxEditWords
    ) async throws(SigningClientError) -> MailboxWords {
        try await send(.patch, ["v1", "mailboxes", id], words)
    }

    /// Deletes a mailbox for which no challenge was ever queued (M3).
    ///
    /// - Parameter id: Names the mailbox.
    /// - Throws: `SigningClientError`.
    public func deleteMailbox(_ id: String) async throws(SigningClientError) {
        try await success(of: SigningCall(.delete, ["v1", "mailboxes", id]))
    }

    /// Revokes the valid certificates and open intents of a mailbox (V1, V5).
    ///
    /// - Parameters:
    ///   - id: Names the mailbox.
    ///   - reason: Why.
    /// - Returns: What was revoked.
    /// - Throws: `SigningClientError`.
    public func revokeMailbox(
        _ id: String,
        reason: RevocationReason
    ) async throws(SigningClientError) -> MailboxRevocationAnswer {
        try await send(.post, ["v1", "mailboxes", id, "revoke"], RevocationWords(reason: reason))
    }
}
