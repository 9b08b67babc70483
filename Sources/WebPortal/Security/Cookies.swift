// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes

/// The cookies of a request by name.
struct Cookies: Sendable {
    private var values: [String: String] = [:]

    init(_ headers: HTTPFields) {
        for field in headers where field.name == .cookie {
            for pair in field.value.split(separator: ";") {
                let parts = pair.trimmingBlanks.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2 else { continue }
                // The first one counts: a browser sends the one with the longer path first.
                values[String(parts[0])] = values[String(parts[0])] ?? String(parts[1])
            }
        }
    }

    subscript(_ name: String) -> String? {
        values[name]
    }
}

extension StringProtocol {
    /// The text without blanks and tabs at both ends.
    var trimmingBlanks: String {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        let octets = Array(utf8.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
        return String(decoding: octets, as: UTF8.self)
    }
}
