// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// What a contact wants changed; a field that is `nil` stays as it is.
public struct MailboxEdit: Sendable, Hashable {
    /// Only what the mailbox has already is taken (M2).
    public let address: MailAddress?
    /// Only what the mailbox has already is taken (M2).
    public let type: Mailbox.MailboxType?
    /// The admin-friendly name (M7).
    public let displayName: String?
    /// All aliases, those that stay included (M6).
    public let aliases: [MailAddress]?
    /// The applicant address (M8); `.some(nil)` takes it away.
    public let applicantAddress: MailAddress??
    /// Free text.
    public let comment: String?

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - address: Only what the mailbox has already is taken.
    ///   - type: Only what the mailbox has already is taken.
    ///   - displayName: The admin-friendly name.
    ///   - aliases: All aliases, those that stay included.
    ///   - applicantAddress: The applicant address; `.some(nil)` takes it away.
    ///   - comment: Free text.
    public init(
        address: MailAddress? = nil,
        type: Mailbox.MailboxType? = nil,
        displayName: String? = nil,
        aliases: [MailAddress]? = nil,
        applicantAddress: MailAddress?? = nil,
        comment: String? = nil
    ) {
        self.address = address
        self.type = type
        self.displayName = displayName
        self.aliases = aliases
        self.applicantAddress = applicantAddress
        self.comment = comment
    }
}
