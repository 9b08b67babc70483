// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import SigningAPI

extension SigningClient {
    /// Requests a certificate.
    ///
    /// - Parameters:
    ///   - words: Address, and password or CSR.
    ///   - idempotencyKey: Stands for this request, so that it is not carried out twice.
    /// - Returns: The certificate, with its PKCS#12 unless it came from a CSR.
    /// - Throws: `SigningClientError`.
    public func requestCertificate(
        _ words: CertificateRequestWords,
        idempotencyKey: String? = nil
    ) async throws(SigningClientError) -> IssuedCertificateWords {
        try await send(.post, ["v1", "certificates"], words, idempotencyKey: idempotencyKey)
    }

    /// The certificates that the caller may see.
    ///
    /// - Parameters:
    ///   - filter: Which of them.
    ///   - cursor: Where to read on.
    ///   - limit: How many items at most.
    /// - Returns: Part of the list.
    /// - Throws: `SigningClientError`.
    public func certificates(
        _ filter: CertificateFilter = CertificateFilter(),
        cursor: String? = nil,
        limit: Int? = nil
    ) async throws(SigningClientError) -> Page<CertificateRecordWords> {
        let query = filter.query + [("cursor", cursor), ("limit", limit.map(String.init))]
        return try await send(SigningCall(.get, ["v1", "certificates"], query: query))
    }

    /// One certificate with its status.
    ///
    /// - Parameter serial: Its serial number.
    /// - Returns: The record.
    /// - Throws: `SigningClientError`.
    public func certificate(_ serial: SerialNumber) async throws(SigningClientError) -> CertificateRecordWords {
        try await send(SigningCall(.get, ["v1", "certificates", "\(serial)"]))
    }

    /// One certificate as DER.
    ///
    /// - Parameter serial: Its serial number.
    /// - Returns: The octets that were signed, with their signature.
    /// - Throws: `SigningClientError`.
    public func certificateDER(_ serial: SerialNumber) async throws(SigningClientError) -> [UInt8] {
        let path = ["v1", "certificates", "\(serial)"]
        return try await success(of: SigningCall(.get, path, accept: "application/pkix-cert")).body
    }

    /// Revokes a certificate (V1, V2).
    ///
    /// - Parameters:
    ///   - serial: Its serial number.
    ///   - reason: Why.
    /// - Returns: The record with date and reason; the first ones when it was revoked before.
    /// - Throws: `SigningClientError`.
    public func revokeCertificate(
        _ serial: SerialNumber,
        reason: RevocationReason
    ) async throws(SigningClientError) -> CertificateRecordWords {
        try await send(.post, ["v1", "certificates", "\(serial)", "revoke"], RevocationWords(reason: reason))
    }
}
