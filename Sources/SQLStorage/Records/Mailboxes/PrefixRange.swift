// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The placeholders of the two ends between which all texts with one beginning lie.
///
/// A range is something that an index answers, and means each character of the beginning as it is.
struct PrefixRange {
    private let first: String
    private let end: String

    /// Binds the ends of a beginning.
    init(_ beginning: String, in selection: inout MailboxSelection) {
        first = selection.bind(.text(beginning))
        end = selection.bind(.text(MailboxPrefix.end(of: beginning)))
    }

    /// The condition that a column lies between them.
    func holds(_ column: String) -> String {
        "\(column) >= \(first) AND \(column) < \(end)"
    }
}
