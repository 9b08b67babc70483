// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// For which addresses challenges are to be sent: the body of `POST /v1/mailboxes/{id}/challenges` (C3).
public struct ChallengeSendingWords: Codable, Sendable, Hashable {
    /// Addresses of the mailbox; without them those that are not linked, or all if all are.
    public let addresses: [String]?

    /// Names addresses.
    public init(addresses: [String]? = nil) {
        self.addresses = addresses
    }
}
