// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A line of an import with a type that is neither personal nor functional (F2).
public struct SkippedLineWords: Codable, Sendable, Hashable {
    /// The line on which it begins, from 1.
    public let line: Int
    /// The type as it is written.
    public let type: String

    /// Makes the words of one line.
    public init(line: Int, type: String) {
        self.line = line
        self.type = type
    }
}
