// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateLedger
public import CertificateModel

/// Reads certificates, claims, outside requests and idempotency keys.
public protocol CertificateReading {
    /// The record of a serial number, whichever issuer.
    func certificate(_ serial: SerialNumber) throws(StoreError) -> CertificateRecord?
    /// A page of certificates.
    func certificates(_ query: CertificateQuery) throws(StoreError) -> CertificatePage
    /// The claim on an address.
    func claim(onAddress addressKey: String) throws(StoreError) -> Claim?
    /// Unexpired certificates and intents on a key, not revoked and not abandoned.
    func liveCertificates(onKey fingerprint: [UInt8], at moment: Timestamp) throws(StoreError) -> [CertificateRecord]
    /// Somebody other than this applicant who ever held a certificate on a key.
    func otherHolder(ofKey fingerprint: [UInt8], than applicant: Applicant) throws(StoreError) -> Applicant?
    /// Certificates of an address that were recorded but never delivered and are neither revoked nor expired.
    func undeliveredCertificates(forAddress addressKey: String, at moment: Timestamp) throws(StoreError)
        -> [CertificateRecord]
    /// Not revoked, not expired certificates and live intents of an applicant; only for one address where one is
    /// given.
    func liveCertificates(of applicant: Applicant, address addressKey: String?, at moment: Timestamp)
        throws(StoreError) -> [CertificateRecord]
    /// Not revoked, not expired certificates and live intents for a primary address, whoever holds them (V1, V5).
    func liveCertificates(forAddress addressKey: String, at moment: Timestamp) throws(StoreError)
        -> [CertificateRecord]
    /// How many certificates for a primary address were handed out and are neither expired nor revoked.
    func validCertificateCount(forAddress addressKey: String, at moment: Timestamp) throws(StoreError) -> Int
    /// Whether a key is on the block list.
    func isBlocked(key fingerprint: [UInt8]) throws(StoreError) -> Bool
    /// How many intents and outside requests name this applicant since a moment.
    func requestCount(of applicant: Applicant, since moment: Timestamp) throws(StoreError) -> Int
    /// What an idempotency key was used for, as long as it is held.
    func outcome(of key: IdempotencyKey, at moment: Timestamp) throws(StoreError) -> IdempotentOutcome?
    /// The outside request of an identifier.
    func outsideRequest(_ id: String) throws(StoreError) -> OutsideRequest?
    /// The outside requests of an applicant, or all, newest first.
    func outsideRequests(of applicant: Applicant?, after cursor: String?, limit: Int) throws(StoreError)
        -> [OutsideRequest]
}

/// Changes certificates, claims, outside requests and idempotency keys.
public protocol CertificateWriting {
    /// Takes the claim on an address until a moment, if it is free now or this serial holds it already (X6).
    ///
    /// - Returns: Whether it was taken.
    func take(_ claim: Claim, at moment: Timestamp) throws(StoreError) -> Bool
    /// Frees the claim that a serial holds.
    func freeClaim(heldBy serial: SerialNumber) throws(StoreError)
    /// Frees the claims of certificates and intents that earlier runs of a daemon never delivered (X6).
    func freeUndeliveredClaims(ofRunsBefore origin: CertificateIntent.Origin) throws(StoreError)
    /// Stores an intent.
    func insert(_ intent: CertificateIntent) throws(StoreError)
    /// Stores the signed certificate of an intent.
    ///
    /// - Returns: Whether there was an open intent that is neither recorded nor abandoned.
    func record(_ certificate: [UInt8], for serial: SerialNumber) throws(StoreError) -> Bool
    /// Marks a recorded certificate as delivered, once.
    ///
    /// - Returns: What it is; `nil` where it was marked before.
    func markDelivered(_ serial: SerialNumber, at moment: Timestamp) throws(StoreError) -> DeliveredCertificate?
    /// Marks an intent as abandoned; nothing where it is recorded.
    func markAbandoned(_ serial: SerialNumber, at moment: Timestamp) throws(StoreError)
    /// Marks certificates as orphaned, or no longer so with `nil` (P3).
    func markOrphaned(_ serials: [SerialNumber], at moment: Timestamp?) throws(StoreError)
    /// Puts a key on the block list.
    func block(key fingerprint: [UInt8], at moment: Timestamp) throws(StoreError)
    /// Remembers what an idempotency key was used for, in place of an earlier use.
    func insert(_ outcome: IdempotentOutcome, under key: IdempotencyKey) throws(StoreError)
    /// Forgets idempotency keys that are no longer held.
    func removeOutcomes(heldUntil moment: Timestamp) throws(StoreError)
    /// Stores an outside request.
    func insert(_ request: OutsideRequest) throws(StoreError)
    /// Stores the certificate of an outside request.
    ///
    /// - Returns: Whether it was open.
    func complete(_ id: String, with certificate: [UInt8], at moment: Timestamp) throws(StoreError) -> Bool
}
