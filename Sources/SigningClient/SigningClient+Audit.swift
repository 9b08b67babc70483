// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import SigningAPI

extension SigningClient {
    /// The audit log, oldest entries first.
    ///
    /// - Parameters:
    ///   - number: The number after which to begin; from the start without it.
    ///   - cursor: Where to read on.
    ///   - limit: How many items at most.
    /// - Returns: Part of the log.
    /// - Throws: `SigningClientError`.
    public func auditEntries(
        after number: Int64? = nil,
        cursor: String? = nil,
        limit: Int? = nil
    ) async throws(SigningClientError) -> Page<AuditEntryWords> {
        let query = [("after", number.map(String.init)), ("cursor", cursor), ("limit", limit.map(String.init))]
        return try await send(SigningCall(.get, ["v1", "audit"], query: query))
    }

    /// Has the chain of the audit log checked.
    ///
    /// - Returns: Whether it is whole.
    /// - Throws: `SigningClientError`.
    public func verifyAudit() async throws(SigningClientError) -> AuditVerificationWords {
        try await send(SigningCall(.post, ["v1", "audit", "verify"]))
    }

    /// The signed head of the audit log.
    ///
    /// - Returns: The newest entry's number and hash.
    /// - Throws: `SigningClientError`.
    public func auditHead() async throws(SigningClientError) -> AuditHeadWords {
        try await send(SigningCall(.get, ["v1", "audit", "head"]))
    }
}
