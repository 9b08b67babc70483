// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension String {
    /// The text on one line, safe in a log: everything but printable ASCII as an escape, at most 1 000 characters.
    var escaped: String {
        unicodeScalars.prefix(1000).map { scalar in
            (0x20..<0x7f).contains(scalar.value) ? String(scalar) : scalar.escaped(asASCII: true)
        }.joined()
    }

    /// What somebody sent, short enough to be shown to them again.
    var quoted: String {
        let head = String(String.UnicodeScalarView(unicodeScalars.prefix(64))).escaped
        return "'\(head)\(unicodeScalars.count > 64 ? "…" : "")'"
    }
}
