// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing
public import MailboxRegistry

/// A file of mailboxes as it was uploaded (F1 to F4).
public struct MailboxTable: Sendable {
    /// The whole file.
    public let octets: [UInt8]
    /// What its octets stand for.
    public let encoding: CSVEncoding
    /// The domain that the mailboxes are to belong to.
    public let domain: MailDomain

    /// Names a file.
    ///
    /// - Parameters:
    ///   - octets: The whole file.
    ///   - encoding: What its octets stand for.
    ///   - domain: The domain that the mailboxes are to belong to.
    public init(octets: [UInt8], encoding: CSVEncoding = .utf8, domain: MailDomain) {
        self.octets = octets
        self.encoding = encoding
        self.domain = domain
    }

    /// How many lines it has; a line end in quotes counts as one.
    var lineCount: Int {
        octets.count { $0 == UInt8(ascii: "\n") } + 1
    }
}
