// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The answer of `POST /v1/audit/verify`.
public struct AuditVerificationWords: Codable, Sendable, Hashable {
    /// Whether every chain is whole.
    public let ok: Bool
    /// How many entries were checked.
    public let entries: Int64
    /// The newest entry.
    public let head: AuditHeadWords?
    /// What is not whole.
    public let problems: [String]

    /// Makes one verdict.
    public init(ok: Bool, entries: Int64, head: AuditHeadWords? = nil, problems: [String]) {
        self.ok = ok
        self.entries = entries
        self.head = head
        self.problems = problems
    }
}
