// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import SigningAPI

extension SigningClient {
    /// Registers a domain or replaces what is known of it.
    ///
    /// - Parameters:
    ///   - domain: The domain.
    ///   - words: Its kind and contacts.
    /// - Returns: The record as stored.
    /// - Throws: `SigningClientError`.
    public func putDomain(
        _ domain: String,
        _ words: DomainWords
    ) async throws(SigningClientError) -> DomainRecordWords {
        try await send(.put, ["v1", "domains", domain], words)
    }

    /// The registered domains that the caller may see.
    ///
    /// - Parameters:
    ///   - cursor: Where to read on.
    ///   - limit: How many items at most.
    /// - Returns: Part of the list.
    /// - Throws: `SigningClientError`.
    public func domains(
        cursor: String? = nil,
        limit: Int? = nil
    ) async throws(SigningClientError) -> Page<DomainRecordWords> {
        let query = [("cursor", cursor), ("limit", limit.map(String.init))]
        return try await send(SigningCall(.get, ["v1", "domains"], query: query))
    }

    /// Removes a domain that has no addresses (D2).
    ///
    /// - Parameter domain: The domain.
    /// - Throws: `SigningClientError`.
    public func deleteDomain(_ domain: String) async throws(SigningClientError) {
        try await success(of: SigningCall(.delete, ["v1", "domains", domain]))
    }
}
