// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Something that needs attention.
public struct HealthProblemWords: Codable, Sendable, Hashable {
    /// What it is, for programs.
    public let code: String
    /// What it is and what to do, for people.
    public let detail: String

    /// Makes the words of one problem.
    public init(code: String, detail: String) {
        self.code = code
        self.detail = detail
    }
}
