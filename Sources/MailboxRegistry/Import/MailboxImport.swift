// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// A file of mailboxes that a contact uploads for a domain, read but not yet judged (F1…F4).
///
/// Its two halves need no transaction: reading asks nothing, and ``plan(over:by:in:)`` is pure. What it asks of its
/// surroundings is gathered in between.
public struct MailboxImport: Sendable {
    /// The domain that the mailboxes are to belong to.
    public let domain: MailDomain
    /// What has to be known to judge the file.
    public let questions: RegistryQuestions
    /// The keys of the primary addresses; the domain's mailboxes among these are what the import may change.
    public let primaryKeys: Set<String>
    let sheet: ImportSheet

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - octets: The whole file.
    ///   - encoding: What its octets stand for.
    ///   - domain: The domain that the mailboxes are to belong to.
    public init(reading octets: [UInt8], as encoding: CSVEncoding = .utf8, into domain: MailDomain) {
        self.domain = domain
        sheet = ImportSheet(reading: octets, as: encoding)
        var questions = RegistryQuestions(domains: [domain])
        for row in sheet.rows { questions.formUnion(RegistryQuestions(creating: row.draft, in: domain)) }
        self.questions = questions
        primaryKeys = Set(sheet.rows.map(\.draft.address.comparisonKey))
    }
}
