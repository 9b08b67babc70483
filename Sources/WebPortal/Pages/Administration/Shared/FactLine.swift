// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A line of facts: what it is, and what it says.
struct FactLine: Sendable {
    let label: String
    let value: String
    /// Whether it is read by machines first: digits and encodings.
    var isCode = false
    /// The page about what it names.
    ///
    /// No view has a value of this name, because a template would take that one where there is none here.
    var link: String?

    /// The line of a value that may be missing.
    static func some(_ label: String, _ value: String?, isCode: Bool = false, link: String? = nil) -> [FactLine] {
        value.map { [FactLine(label: label, value: $0, isCode: isCode, link: link)] } ?? []
    }
}
