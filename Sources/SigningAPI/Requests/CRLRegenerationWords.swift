// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The body of `POST /v1/issuers/{name}/crl`.
public struct CRLRegenerationWords: Codable, Sendable, Hashable {
    /// Whether a thisUpdate before that of the published list passes; only this check of the guard is waived.
    public let acceptEarlierTime: Bool?

    /// Makes the words of one regeneration.
    public init(acceptEarlierTime: Bool? = nil) {
        self.acceptEarlierTime = acceptEarlierTime
    }
}
