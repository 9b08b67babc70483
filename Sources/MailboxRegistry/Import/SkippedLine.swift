// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A line of an import with a type that is neither personal nor functional (F2).
public struct SkippedLine: Sendable, Hashable {
    /// The line on which it begins, from 1.
    public let line: Int
    /// The type as it is written, blanks around it apart.
    public let type: String
}
