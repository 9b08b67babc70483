// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// One of several things to choose from.
struct Choice: Sendable {
    let value: String
    let label: String
    let hint: String?
    var isChosen = false
}
