// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The answer of `GET /v1/health`.
public struct HealthWords: Codable, Sendable, Hashable {
    /// How the daemon is.
    public let status: HealthStatus
    /// What needs attention.
    public let problems: [HealthProblemWords]
    /// How each issuer is.
    public let issuers: [HealthIssuerWords]
    /// How the store is.
    public let store: HealthStoreWords

    /// Makes the words of one state of health.
    public init(
        status: HealthStatus,
        problems: [HealthProblemWords],
        issuers: [HealthIssuerWords],
        store: HealthStoreWords
    ) {
        self.status = status
        self.problems = problems
        self.issuers = issuers
        self.store = store
    }
}
