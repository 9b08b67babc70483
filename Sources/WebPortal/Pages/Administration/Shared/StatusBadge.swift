// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A word with a mark that differs in shape as well as in colour.
struct StatusBadge: Sendable {
    /// `good`, `care`, `bad` or `quiet`.
    let kind: String
    let label: String
}
