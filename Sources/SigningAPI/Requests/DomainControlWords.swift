// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// How, when and by whom the control over a domain was checked (D4).
public struct DomainControlWords: Codable, Sendable, Hashable {
    /// How it was checked.
    public let method: String
    /// When it was checked.
    public let checkedAt: Timestamp
    /// Who checked it.
    public let checkedBy: String

    /// Makes the words of one check.
    public init(method: String, checkedAt: Timestamp, checkedBy: String) {
        self.method = method
        self.checkedAt = checkedAt
        self.checkedBy = checkedBy
    }
}
