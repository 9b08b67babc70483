// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import SigningAPI

extension SigningClient {
    /// Has a key and a CSR made for an outside CA.
    ///
    /// - Parameters:
    ///   - words: Address and password.
    ///   - idempotencyKey: Stands for this request, so that it is not carried out twice.
    /// - Returns: The CSR and the encrypted key, which the daemon does not keep.
    /// - Throws: `SigningClientError`.
    public func makeOutsideRequest(
        _ words: OutsideRequestWords,
        idempotencyKey: String? = nil
    ) async throws(SigningClientError) -> OutsideRequestAnswer {
        try await send(.post, ["v1", "requests"], words, idempotencyKey: idempotencyKey)
    }

    /// The requests for outside CAs that the caller may see.
    ///
    /// - Parameters:
    ///   - cursor: Where to read on.
    ///   - limit: How many items at most.
    /// - Returns: Part of the list.
    /// - Throws: `SigningClientError`.
    public func outsideRequests(
        cursor: String? = nil,
        limit: Int? = nil
    ) async throws(SigningClientError) -> Page<OutsideRequestRecordWords> {
        let query = [("cursor", cursor), ("limit", limit.map(String.init))]
        return try await send(SigningCall(.get, ["v1", "requests"], query: query))
    }

    /// One request for an outside CA.
    ///
    /// - Parameter id: Names the request.
    /// - Returns: The record.
    /// - Throws: `SigningClientError`.
    public func outsideRequest(_ id: String) async throws(SigningClientError) -> OutsideRequestRecordWords {
        try await send(SigningCall(.get, ["v1", "requests", id]))
    }

    /// Hands in what the outside CA issued.
    ///
    /// - Parameters:
    ///   - id: Names the request.
    ///   - words: The certificate, its chain, and the encrypted key with its password.
    /// - Returns: The PKCS#12 with all of them.
    /// - Throws: `SigningClientError`.
    public func completeOutsideRequest(
        _ id: String,
        _ words: OutsideCertificateWords
    ) async throws(SigningClientError) -> OutsideCertificateAnswer {
        try await send(.put, ["v1", "requests", id, "certificate"], words)
    }
}
