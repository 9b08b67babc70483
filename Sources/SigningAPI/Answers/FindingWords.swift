// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The outcome of one check of a certificate.
public struct FindingWords: Codable, Sendable, Hashable {
    /// The check’s name.
    public let check: String
    /// Its outcome.
    public let status: FindingStatus
    /// What was found and what would be right.
    public let detail: String

    /// Makes one outcome.
    public init(check: String, status: FindingStatus, detail: String) {
        self.check = check
        self.status = status
        self.detail = detail
    }
}
