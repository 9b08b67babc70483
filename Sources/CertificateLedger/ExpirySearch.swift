// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// Looks, page by page, for certificates whose end has to be told (N1).
public struct ExpirySearch: Sendable, Hashable {
    /// A place in the order of the search: by end, then by serial number.
    public struct Position: Sendable, Hashable {
        /// The last second of a certificate.
        public let notAfter: Timestamp
        /// Its serial number; `nil` stands behind all that end in that second.
        public let serial: SerialNumber?

        /// Names a place.
        ///
        /// - Parameters:
        ///   - notAfter: The last second of a certificate.
        ///   - serial: Its serial number; `nil` stands behind all that end in that second.
        public init(notAfter: Timestamp, serial: SerialNumber? = nil) {
            self.notAfter = notAfter
            self.serial = serial
        }
    }

    /// How many days before the end the notice is due; one that was told this or later is not told again.
    public let days: Int
    /// Where the page before ended, or the moment behind whose ends the search begins.
    public var position: Position
    /// The latest end to look at.
    public let end: Timestamp
    /// The most certificates to look at.
    public let limit: Int

    /// Begins a search.
    ///
    /// - Parameters:
    ///   - days: How many days before the end the notice is due.
    ///   - start: Ends up to this moment are not looked at.
    ///   - end: The latest end to look at.
    ///   - limit: The most certificates to look at in a page.
    public init(days: Int, after start: Timestamp, through end: Timestamp, limit: Int) {
        self.days = days
        position = Position(notAfter: start)
        self.end = end
        self.limit = limit
    }
}

/// What a page of the search found.
public struct ExpiryPage: Sendable, Hashable {
    /// Handed out, neither revoked nor orphaned, not told yet, and nothing valid ends later for the address.
    public let due: [SerialNumber]
    /// Where the next page begins; `nil` at the end.
    public let next: ExpirySearch.Position?

    /// Names a page.
    ///
    /// - Parameters:
    ///   - due: The certificates whose end has to be told.
    ///   - next: Where the next page begins.
    public init(due: [SerialNumber], next: ExpirySearch.Position?) {
        self.due = due
        self.next = next
    }
}
