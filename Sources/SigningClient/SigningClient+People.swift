// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import SigningAPI

extension SigningClient {
    /// Enters a person or replaces what is known of them.
    ///
    /// - Parameters:
    ///   - user: The user ID.
    ///   - words: The directory's word on the person.
    /// - Returns: The record as stored.
    /// - Throws: `SigningClientError`.
    public func putPerson(_ user: String, _ words: PersonWords) async throws(SigningClientError) -> PersonRecordWords {
        try await send(.put, ["v1", "people", user], words)
    }

    /// A person in the directory.
    ///
    /// - Parameter user: The user ID.
    /// - Returns: The record.
    /// - Throws: `SigningClientError`.
    public func person(_ user: String) async throws(SigningClientError) -> PersonRecordWords {
        try await send(SigningCall(.get, ["v1", "people", user]))
    }

    /// Removes a person (P3, P4).
    ///
    /// - Parameter user: The user ID.
    /// - Throws: `SigningClientError`.
    public func deletePerson(_ user: String) async throws(SigningClientError) {
        try await success(of: SigningCall(.delete, ["v1", "people", user]))
    }

    /// Searches the directory.
    ///
    /// - Parameters:
    ///   - text: What to search for; everybody without it.
    ///   - cursor: Where to read on.
    ///   - limit: How many items at most.
    /// - Returns: Part of the list.
    /// - Throws: `SigningClientError`.
    public func people(
        matching text: String? = nil,
        cursor: String? = nil,
        limit: Int? = nil
    ) async throws(SigningClientError) -> Page<PersonRecordWords> {
        let query = [("q", text), ("cursor", cursor), ("limit", limit.map(String.init))]
        return try await send(SigningCall(.get, ["v1", "people"], query: query))
    }

    /// Enters many people in one transaction.
    ///
    /// - Parameters:
    ///   - lines: JSON lines, one person each with their user ID.
    ///   - dryRun: Whether nothing is to be stored.
    ///   - prune: Whether people that the lines do not name are removed.
    /// - Returns: What happened.
    /// - Throws: `SigningClientError`.
    public func importPeople(
        _ lines: [UInt8],
        dryRun: Bool = false,
        prune: Bool = false
    ) async throws(SigningClientError) -> PeopleImportReport {
        let query: [(name: String, value: String?)] = [
            ("dryRun", dryRun ? "true" : nil), ("prune", prune ? "true" : nil),
        ]
        let body = SigningCall.Body(mediaType: "application/x-ndjson", octets: lines)
        return try await send(SigningCall(.post, ["v1", "people", "import"], query: query, body: body))
    }

    /// The selection list of a person (X1).
    ///
    /// - Parameter user: The user ID.
    /// - Returns: The entries, the person's own address first.
    /// - Throws: `SigningClientError`.
    public func addresses(of user: String) async throws(SigningClientError) -> [AddressWords] {
        try await send(SigningCall(.get, ["v1", "people", user, "addresses"]), returning: AddressListWords.self).items
    }
}
