// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import SigningAPI

extension SigningClient {
    private static let crlType = "application/pkix-crl"

    /// The issuers of the settings.
    ///
    /// - Returns: All of them.
    /// - Throws: `SigningClientError`.
    public func issuers() async throws(SigningClientError) -> [IssuerWords] {
        try await send(SigningCall(.get, ["v1", "issuers"]), returning: Page<IssuerWords>.self).items
    }

    /// One issuer.
    ///
    /// - Parameter name: Its name in the settings.
    /// - Returns: The issuer.
    /// - Throws: `SigningClientError`.
    public func issuer(_ name: String) async throws(SigningClientError) -> IssuerWords {
        try await send(SigningCall(.get, ["v1", "issuers", name]))
    }

    /// Downloads the published revocation list of an issuer.
    ///
    /// - Parameters:
    ///   - name: The issuer's name in the settings.
    ///   - sink: Stores one piece of the DER; called in order.
    /// - Throws: `SigningClientError`.
    public func downloadCRL(
        of name: String,
        to sink: @escaping @Sendable ([UInt8]) throws -> Void
    ) async throws(SigningClientError) {
        try await download(SigningCall(.get, ["v1", "issuers", name, "crl"], accept: Self.crlType), to: sink)
    }

    /// Reads the published revocation list of an issuer into memory, unless it is the one that is here already.
    ///
    /// - Parameters:
    ///   - name: The issuer's name in the settings.
    ///   - tag: The entity tag of the list that is here.
    /// - Returns: The DER with its entity tag; `nil` where the tag still names the published list.
    /// - Throws: `SigningClientError`; a list beyond `answerLimit` is `answerTooLarge`.
    public func revocationList(
        of name: String,
        unless tag: String? = nil
    ) async throws(SigningClientError) -> (octets: [UInt8], tag: String?)? {
        let call = SigningCall(.get, ["v1", "issuers", name, "crl"], accept: Self.crlType, knownTag: tag)
        let answer = try await answer(to: call)
        if answer.status == 304, tag != nil { return nil }
        guard answer.isSuccess else { throw refusal(in: answer) }
        return (answer.body, answer.entityTag)
    }

    /// Has a revocation list made and published now.
    ///
    /// - Parameters:
    ///   - name: The issuer's name in the settings.
    ///   - acceptEarlierTime: Whether a thisUpdate before that of the published list passes the guard.
    /// - Returns: The new list, without its entries.
    /// - Throws: `SigningClientError`.
    public func regenerateCRL(
        of name: String,
        acceptEarlierTime: Bool = false
    ) async throws(SigningClientError) -> CRLWords {
        let words = CRLRegenerationWords(acceptEarlierTime: acceptEarlierTime ? true : nil)
        return try await send(.post, ["v1", "issuers", name, "crl"], words)
    }

    /// Publishes the revocation list of an issuer whose key is not in the daemon.
    ///
    /// - Parameters:
    ///   - name: The issuer's name in the settings.
    ///   - crl: The list as DER.
    /// - Returns: The list, without its entries.
    /// - Throws: `SigningClientError`.
    public func publishCRL(of name: String, _ crl: [UInt8]) async throws(SigningClientError) -> CRLWords {
        let body = SigningCall.Body(mediaType: Self.crlType, octets: crl)
        return try await send(SigningCall(.put, ["v1", "issuers", name, "crl"], body: body))
    }
}
