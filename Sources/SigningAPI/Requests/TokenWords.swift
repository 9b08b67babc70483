// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The token of a mail: the body of `POST /v1/challenges/inspect`, `/confirm` and `/refuse`.
public struct TokenWords: Codable, Sendable, Hashable {
    /// The token as the mail carries it; it is never shown (C6).
    public let token: Secret

    /// Takes a token.
    public init(token: Secret) {
        self.token = token
    }
}
