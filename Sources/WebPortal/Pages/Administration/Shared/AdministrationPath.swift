// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Where the pages of administrators are.
enum AdministrationPath {
    static func domain(_ name: String) -> String { "/administration/domains/\(QueryText.escaped(name))" }
    static func person(_ user: String) -> String { "/administration/people/\(QueryText.escaped(user))" }
    static func certificate(_ serial: String) -> String { "/administration/certificates/\(QueryText.escaped(serial))" }
    static func issuer(_ name: String) -> String { "/administration/issuers/\(QueryText.escaped(name))" }

    /// A list with what it is searched by; values that are missing stay away.
    static func list(_ path: String, _ query: [(name: String, value: String?)]) -> String {
        let pairs = query.compactMap { name, value in value.map { "\(name)=\(QueryText.escaped($0))" } }
        return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
    }
}
