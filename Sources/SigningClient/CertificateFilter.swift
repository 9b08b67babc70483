// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import SigningAPI

/// Which certificates a list shows, and how much of them; absent fields do not narrow it.
public struct CertificateFilter: Sendable, Hashable {
    /// The user ID they were issued to.
    public let applicant: String?
    /// Their primary address.
    public let address: String?
    /// The mailbox they belong to.
    public let mailbox: String?
    /// What has become of them.
    public let status: CertificateStatus?
    /// Whether the records come without PEM, which is most of a list.
    public let isBrief: Bool

    /// Makes a filter.
    public init(
        applicant: String? = nil,
        address: String? = nil,
        mailbox: String? = nil,
        status: CertificateStatus? = nil,
        isBrief: Bool = false
    ) {
        self.applicant = applicant
        self.address = address
        self.mailbox = mailbox
        self.status = status
        self.isBrief = isBrief
    }

    /// The filter as names and values of a query.
    var query: [(name: String, value: String?)] {
        [
            ("applicant", applicant), ("address", address), ("mailbox", mailbox), ("status", status?.rawValue),
            ("brief", isBrief ? "true" : nil),
        ]
    }
}
