// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// Names a session in its cookie; whoever knows it is the person.
struct SessionID: Sendable, Hashable {
    /// 256 bits in hexadecimal.
    let text: String

    init(_ randomness: Randomness) {
        text = randomness(32).hexadecimal
    }

    /// Takes what a cookie says, if it can be the name of a session.
    init?(cookie: String) {
        guard cookie.utf8.count == 64, cookie.utf8.allSatisfy(\.isHexadecimalDigit) else { return nil }
        text = cookie
    }
}

extension SessionID: CustomStringConvertible, CustomReflectable {
    /// A constant, so that no log line shows it.
    var description: String { "<session>" }

    var customMirror: Mirror { Mirror(self, children: []) }
}

extension UInt8 {
    /// Whether it is a digit as `hexadecimal` writes it.
    var isHexadecimalDigit: Bool {
        (0x30...0x39).contains(self) || (0x61...0x66).contains(self)
    }
}
