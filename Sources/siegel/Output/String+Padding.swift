// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension String {
    /// The text with blanks behind it, counted in Unicode scalars.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
    }
}
