// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// What a form carries to show that a page of ours made it, and no other site (CSRF).
struct FormToken: Sendable, Hashable {
    /// 256 bits in hexadecimal.
    let text: String

    init(_ randomness: Randomness) {
        text = randomness(32).hexadecimal
    }

    /// Takes what a cookie says, if it can be a token.
    init?(cookie: String) {
        guard cookie.utf8.count == 64, cookie.utf8.allSatisfy(\.isHexadecimalDigit) else { return nil }
        text = cookie
    }

    /// Whether a form carries this token; takes the same time wherever they differ.
    func matches(_ other: String?) -> Bool {
        let ours = Array(text.utf8)
        let theirs = Array((other ?? "").utf8)
        guard ours.count == theirs.count else { return false }
        return zip(ours, theirs).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
