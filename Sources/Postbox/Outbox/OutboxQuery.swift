// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Which mails of the outbox a list shows.
public struct OutboxQuery: Sendable, Hashable {
    /// Only mails of which this became.
    public let states: [OutboxMail.State]
    /// Where the page before ended; see ``OutboxPage/next``.
    public var cursor: String?
    /// The most mails to give.
    public let limit: Int

    /// Begins with the newest mails.
    ///
    /// - Parameters:
    ///   - states: Only mails of which this became.
    ///   - limit: The most mails to give.
    public init(_ states: [OutboxMail.State] = [.waiting, .dead], limit: Int) {
        self.states = states
        self.limit = limit
    }
}

/// A page of the outbox, newest mails first.
public struct OutboxPage: Sendable, Hashable {
    /// The mails.
    public let mails: [OutboxMail]
    /// Where the next page begins; `nil` at the end.
    public let next: String?

    /// Names a page.
    ///
    /// - Parameters:
    ///   - mails: The mails.
    ///   - next: Where the next page begins.
    public init(mails: [OutboxMail], next: String?) {
        self.mails = mails
        self.next = next
    }
}

/// How many mails ask for attention.
public struct OutboxCounts: Sendable, Hashable {
    /// How many are still to be handed over.
    public let waiting: Int
    /// How many were given up.
    public let dead: Int

    /// Names both counts.
    ///
    /// - Parameters:
    ///   - waiting: How many are still to be handed over.
    ///   - dead: How many were given up.
    public init(waiting: Int, dead: Int) {
        self.waiting = waiting
        self.dead = dead
    }
}
