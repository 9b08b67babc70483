// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import SigningAPI

extension SigningClient {
    private static let tableType = "text/csv"

    /// Registers and edits the mailboxes of a CSV file in one transaction (F1 to F6).
    ///
    /// - Parameters:
    ///   - table: The file.
    ///   - domain: The domain.
    ///   - encoding: What its octets stand for; UTF-8 without it.
    ///   - dryRun: Whether nothing is to be stored.
    /// - Returns: What happened, or would.
    /// - Throws: `SigningClientError`; `problem` with every fault of the file.
    public func importMailboxes(
        _ table: [UInt8],
        into domain: String,
        encoding: ImportEncoding? = nil,
        dryRun: Bool = false
    ) async throws(SigningClientError) -> MailboxImportReport {
        let path = ["v1", "domains", domain, "mailboxes", "import"]
        let query: [(name: String, value: String?)] = [
            ("dryRun", dryRun ? "true" : nil), ("encoding", encoding?.rawValue),
        ]
        let body = SigningCall.Body(mediaType: Self.tableType, octets: table)
        return try await send(SigningCall(.post, path, query: query, body: body))
    }

    /// Downloads the mailboxes of a domain in the columns of the import (F6).
    ///
    /// - Parameters:
    ///   - domain: The domain.
    ///   - sink: Stores one piece of the CSV; called in order.
    /// - Throws: `SigningClientError`.
    public func exportMailboxes(
        of domain: String,
        to sink: @escaping @Sendable ([UInt8]) throws -> Void
    ) async throws(SigningClientError) {
        let path = ["v1", "domains", domain, "mailboxes", "export"]
        try await download(SigningCall(.get, path, accept: Self.tableType), to: sink)
    }
}
