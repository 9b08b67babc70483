// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// How keys are written in errors.
enum KeyName {
    /// The path of a key in a table; keys that are not bare are quoted and escaped, so that a line stays one line.
    static func appending(_ key: String, to path: String) -> String {
        let isBare = key.utf8.allSatisfy { WordRule.bareKey.allows($0) } && !key.isEmpty
        let name = isBare ? key : "\"\(escaped(key))\""
        return path.isEmpty ? name : "\(path).\(name)"
    }

    /// A text without control characters.
    static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { $0.properties.isAlphabetic || $0 == "'" ? String($0) : $0.escaped(asASCII: true) }
            .joined()
    }
}
