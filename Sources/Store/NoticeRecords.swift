// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateLedger
public import CertificateModel

/// Reads what has to be told about certificates.
public protocol NoticeReading {
    /// The notices that are due and not in the outbox yet, oldest first.
    func dueNotices(limit: Int) throws(StoreError) -> [DueNotice]
    /// A page of the certificates whose end has to be told.
    func expiries(_ search: ExpirySearch) throws(StoreError) -> ExpiryPage
}

/// Changes what has to be told about certificates.
public protocol NoticeWriting {
    /// Notes that something has to be told, in the transaction in which it happens.
    ///
    /// Nothing is noted where no mail goes out: nobody would ever fetch it.
    func note(_ notice: DueNotice) throws(StoreError)
    /// Takes a notice away, to be put into the outbox in the same transaction.
    ///
    /// - Returns: `false` where somebody else took it.
    func take(_ notice: DueNotice) throws(StoreError) -> Bool
    /// Remembers for good that the end of a certificate is told so many days before.
    ///
    /// - Returns: `false` where it was remembered before.
    func rememberExpiryNotice(of serial: SerialNumber, days: Int, at moment: Timestamp) throws(StoreError) -> Bool
    /// Removes notices that nobody took and that were noted before a moment.
    ///
    /// - Returns: How many there were.
    func removeDueNotices(notedBefore moment: Timestamp) throws(StoreError) -> Int
}
