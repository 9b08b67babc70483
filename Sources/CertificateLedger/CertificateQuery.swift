// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// Which certificates a list shows.
public struct CertificateQuery: Sendable, Hashable {
    /// Only those of this applicant, or of one of `visibleAddressKeys`.
    public var visibleTo: Applicant?
    /// Directory functional addresses whose certificates are shown beside the applicant's own (X9).
    public var visibleAddressKeys: [String] = []
    /// The profiles of functional certificates; of `visibleAddressKeys` no others are shown.
    public var visibleProfiles: [String] = []
    /// Only those issued to this user ID.
    public var applicantUser: String?
    /// Only those for this address key.
    public var addressKey: String?
    /// Only those with this status at `moment`.
    public var status: CertificateStatus?
    /// The moment that decides the status.
    public var moment: Timestamp
    /// Where the page before ended; see `CertificatePage.next`.
    public var cursor: String?
    /// The most records to give.
    public var limit: Int

    /// Begins with all certificates.
    ///
    /// - Parameters:
    ///   - moment: The moment that decides the status.
    ///   - limit: The most records to give.
    public init(at moment: Timestamp, limit: Int) {
        self.moment = moment
        self.limit = limit
    }
}

/// A page of certificates, newest first.
public struct CertificatePage: Sendable, Hashable {
    /// The records.
    public let records: [CertificateRecord]
    /// Where the next page begins; `nil` at the end.
    public let next: String?

    /// Names a page.
    ///
    /// - Parameters:
    ///   - records: The records.
    ///   - next: Where the next page begins.
    public init(records: [CertificateRecord], next: String?) {
        self.records = records
        self.next = next
    }
}
