// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The answer of `POST /v1/people/import`.
public struct PeopleImportReport: Codable, Sendable, Hashable {
    /// Whether nothing was stored.
    public let dryRun: Bool
    /// How many people are new.
    public let created: Int
    /// How many people changed.
    public let changed: Int
    /// How many people stayed as they were.
    public let unchanged: Int
    /// How many people were removed by `prune`.
    public let removed: Int

    /// Makes one report.
    public init(dryRun: Bool, created: Int, changed: Int, unchanged: Int, removed: Int) {
        self.dryRun = dryRun
        self.created = created
        self.changed = changed
        self.unchanged = unchanged
        self.removed = removed
    }
}
