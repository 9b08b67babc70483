// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A column of the table of mailboxes, in the order of the export (F1).
public enum MailboxColumn: String, Sendable, Hashable, CaseIterable {
    /// The surname, or the name of a functional mailbox (F3).
    case lastName = "Last Name"
    /// The given name; empty for a functional mailbox (F3).
    case firstName = "First Name"
    /// The primary address.
    case primaryAddress = "Primary E-Mail"
    /// The aliases, separated by comma, semicolon or white space.
    case aliases = "Alias Addresses"
    /// Personal or functional (F2).
    case type = "Mailboxtype"
    /// The applicant address; empty for a personal mailbox (F3).
    case applicantAddress = "Applicant E-Mail"
    /// Free text.
    case comment = "Comment"

    /// The column in which a field of a mailbox stands.
    ///
    /// - Parameter field: A field.
    public init(_ field: MailboxField) {
        self =
            switch field {
            case .address: .primaryAddress
            case .type: .type
            case .displayName: .lastName
            case .aliases: .aliases
            case .applicantAddress: .applicantAddress
            case .comment: .comment
            }
    }

    /// The column with a name, in any case, with or without blanks around it.
    init?(named name: String) {
        let name = name.trimmed.lowercased()
        guard let column = Self.allCases.first(where: { $0.rawValue.lowercased() == name }) else { return nil }
        self = column
    }

    /// Whether a cell that a spreadsheet program would take for a formula is escaped in it (F4).
    var isEscaped: Bool {
        switch self {
        case .primaryAddress, .aliases, .applicantAddress: false
        default: true
        }
    }
}
