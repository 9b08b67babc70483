// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Why the portal does not start: one line that says what is wrong and what to do.
struct StartFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
