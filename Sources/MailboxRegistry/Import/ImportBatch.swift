// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

/// Some of the lines of an import, with what has to be known to judge them.
public struct ImportBatch: Sendable {
    /// What the rules will ask.
    public private(set) var questions: RegistryQuestions
    /// The keys of the primary addresses; the domain's mailboxes among these are what the lines may change.
    public private(set) var primaryKeys: Set<String> = []
    private(set) var rows: [ImportRow] = []
    private let domain: MailDomain

    init(in domain: MailDomain) {
        self.domain = domain
        questions = RegistryQuestions(domains: [domain])
    }

    mutating func append(_ row: ImportRow) {
        questions.formUnion(RegistryQuestions(creating: row.draft, in: domain))
        primaryKeys.insert(row.draft.address.comparisonKey)
        rows.append(row)
    }
}
