// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

extension SigningClient {
    /// The mailbox that an argument names.
    func mailbox(_ argument: MailboxArgument) async throws -> MailboxWords {
        switch argument {
        case .id(let id): try await mailbox(id)
        case .address(let localPart, let domain): try await mailbox(MailboxSearch(localPart: localPart, domain: domain))
        }
    }

    /// The identifier of the mailbox that an argument names.
    func mailboxID(_ argument: MailboxArgument) async throws -> String {
        guard case .id(let id) = argument else { return try await mailbox(argument).id }
        return id
    }

    private func mailbox(_ search: MailboxSearch) async throws -> MailboxWords {
        let filter = MailboxFilter(text: search.text)
        let found = try await items { cursor, limit throws(SigningClientError) in
            try await mailboxes(of: search.domain, filter, cursor: cursor, limit: limit)
        }
        return try search.mailbox(among: found)
    }
}
