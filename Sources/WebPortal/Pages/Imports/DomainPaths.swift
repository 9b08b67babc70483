// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Where the pages for the tables of a domain are.
struct DomainPaths: Sendable {
    let domain: String

    var domainPath: String { MailboxPath.domain(domain) }
    var importPath: String { "\(domainPath)/import" }
    var samplePath: String { "\(importPath)/sample.csv" }
    var exportPath: String { "\(domainPath)/export" }

    /// The page of a table that waits.
    func tablePath(_ id: String) -> String {
        "\(importPath)/\(QueryText.escaped(id))"
    }
}
