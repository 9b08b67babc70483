// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import SigningAPI

extension SigningClient {
    /// The mails of the outbox, newest first.
    ///
    /// - Parameters:
    ///   - status: Only those of which this became; without it those that wait and those that were given up.
    ///   - cursor: Where to read on.
    ///   - limit: How many items at most.
    /// - Returns: Part of the list.
    /// - Throws: `SigningClientError`.
    public func outbox(
        status: OutboxStatus? = nil,
        cursor: String? = nil,
        limit: Int? = nil
    ) async throws(SigningClientError) -> Page<OutboxMailWords> {
        let query = [("status", status?.rawValue), ("cursor", cursor), ("limit", limit.map(String.init))]
        return try await send(SigningCall(.get, ["v1", "outbox"], query: query))
    }

    /// Has a mail tried again at once.
    ///
    /// - Parameter id: Names the mail.
    /// - Returns: The mail as it is now.
    /// - Throws: `SigningClientError`.
    public func retryMail(_ id: String) async throws(SigningClientError) -> OutboxMailWords {
        try await send(SigningCall(.post, ["v1", "outbox", id, "retry"]))
    }
}
