// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A message above a page: that something was done, or why not.
struct MessageView: Sendable {
    /// `good`, `care` or `bad`.
    let kind: String
    let text: String
    /// Whether it is read out at once.
    let isUrgent: Bool

    init(_ kind: String, _ text: String) {
        self.kind = kind
        self.text = text
        isUrgent = kind == "bad"
    }
}
