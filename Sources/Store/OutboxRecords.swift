// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import Postbox

/// Reads the outbox.
public protocol OutboxReading {
    /// The mail of an identifier.
    func outboxMail(_ id: OutboxMailID) throws(StoreError) -> OutboxMail?
    /// The mails that are to be handed over or given up at a moment, those due for longest first.
    func dueMails(at moment: Timestamp, limit: Int) throws(StoreError) -> [OutboxMail]
    /// A page of the outbox, newest mails first.
    func outboxMails(_ query: OutboxQuery) throws(StoreError) -> OutboxPage
    /// How many mails wait and how many were given up.
    func outboxCounts() throws(StoreError) -> OutboxCounts
}

/// Changes the outbox.
public protocol OutboxWriting {
    /// Puts a mail into the outbox (C10).
    func insert(_ mail: OutboxMail) throws(StoreError)
    /// Stores what an attempt, or an administrator, made of a mail.
    ///
    /// - Parameters:
    ///   - mail: The mail after it.
    ///   - earlier: The mail before it.
    /// - Returns: `false` where the mail is another by now, such as handed over by another daemon; then it stays so.
    /// - Throws: `StoreError`.
    func update(_ mail: OutboxMail, replacing earlier: OutboxMail) throws(StoreError) -> Bool
    /// Removes mails that were sent or dropped and queued before a moment; dead ones stay.
    ///
    /// - Returns: How many there were.
    func removeFinishedMails(queuedBefore moment: Timestamp) throws(StoreError) -> Int
    /// Removes mails that were given up and queued before a moment.
    ///
    /// - Returns: How many there were.
    func removeDeadMails(queuedBefore moment: Timestamp) throws(StoreError) -> Int
}
