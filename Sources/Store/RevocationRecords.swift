// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateLedger
public import CertificateModel

/// Reads revocations and published CRLs.
public protocol RevocationReading {
    /// The revocation of a serial number of an issuer.
    func revocation(of serial: SerialNumber, issuer: String) throws(StoreError) -> Revocation?
    /// The newest revocation sequence number of an issuer; 0 where nothing was revoked.
    func revocationSequence(issuer: String) throws(StoreError) -> Int64
    /// How many revocations of an issuer have not left the list.
    func listedRevocationCount(issuer: String) throws(StoreError) -> Int
    /// Gives each listed revocation as DER, by serial number, only those changed after a sequence number.
    ///
    /// - Parameters:
    ///   - issuer: The name of the issuer.
    ///   - sequence: 0 for all.
    ///   - body: Gets serial number and entry; throw to stop.
    /// - Throws: What the body threw, else `StoreError`.
    func forEachListedRevocation(
        issuer: String,
        after sequence: Int64,
        _ body: (SerialNumber, [UInt8]) throws -> Void
    ) throws
    /// Total count and octets of the entries that `forEachListedRevocation` gives.
    func listedRevocationTotals(issuer: String, after sequence: Int64) throws(StoreError) -> (count: Int, length: Int)
    /// Which of the listed revocations may leave the list: their certificates expired before a moment (V4).
    func expiredRevocations(issuer: String, before moment: Timestamp) throws(StoreError) -> [SerialNumber]
    /// How many revocations an applicant or portal caused since a moment.
    func revocationCount(by user: String, since moment: Timestamp) throws(StoreError) -> Int
    /// The newest CRL that was published.
    func newestRevocationList(issuer: String) throws(StoreError) -> PublishedRevocationList?
}

/// Changes revocations and published CRLs.
public protocol RevocationWriting {
    /// Stores a revocation, or the change of its reason, under the next sequence number.
    ///
    /// - Parameters:
    ///   - revocation: Its sequence number is not looked at.
    ///   - user: Who caused it, for the limits; `nil` for the daemon.
    /// - Returns: The sequence number.
    /// - Throws: `StoreError`.
    func put(_ revocation: Revocation, by user: String?) throws(StoreError) -> Int64
    /// Marks revocations as having left the list; they stay in the ledger.
    func unlist(_ serials: [SerialNumber], issuer: String) throws(StoreError)
    /// Remembers a CRL that was published.
    func insert(_ list: PublishedRevocationList) throws(StoreError)
}
