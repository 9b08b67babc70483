// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
public import CertificateLedger
public import CertificateModel
import OpenSSLBridge
import Store

extension Authority {
    /// Publishes a CRL that an offline issuer made, behind the same guard.
    ///
    /// - Parameters:
    ///   - octets: The CRL, as DER.
    ///   - name: The name of the issuer.
    ///   - certificate: The issuer's certificate.
    ///   - actor: The caller, for the audit log.
    /// - Returns: What was published.
    /// - Throws: `AuthorityError.unreadableFile` when it is no CRL, `.revocationListRefused` when the guard refuses.
    public func publishRevocationList(
        _ octets: [UInt8],
        of name: String,
        issuedBy certificate: Certificate,
        by actor: AuditActor
    ) async throws(AuthorityError) -> PublishedRevocationList {
        try await AuthorityError.translating {
            try await offlinePublication.run {
                let report = try judge(octets, of: name, issuedBy: certificate)
                let list = report.list(name, sequence: 0)
                let event = list.event(at: now, by: actor)
                try parts.publicDirectory.publish(octets, as: "\(name).crl")
                try await parts.store.write { records in
                    try records.insert(list)
                    try records.append(event)
                }
                return list
            }
        }
    }

    /// Until when the published CRL of an issuer stands.
    ///
    /// - Parameter name: The name of the issuer; an offline one's counts too.
    /// - Returns: Its nextUpdate, `nil` where no readable CRL is published.
    public func publishedNextUpdate(of name: String) -> Timestamp? {
        (try? RevocationListFile(path: revocationListPath(of: name)))?.nextUpdate
    }

    private func judge(
        _ octets: [UInt8],
        of name: String,
        issuedBy certificate: Certificate
    ) throws -> RevocationListGuard.Report {
        let check = RevocationListGuard(
            issuer: certificate,
            publicKey: try PublicKey(subjectPublicKeyInfo: certificate.fields.subjectPublicKeyInfo),
            leaving: [],
            expectedCount: nil,
            acceptEarlierTime: false
        )
        let staged = "\(parts.publicDirectory.path)/.\(name).crl.sent"
        try parts.publicDirectory.publish(octets, as: ".\(name).crl.sent")
        let path = revocationListPath(of: name)
        do throws(RevocationListFault) {
            return try check.check(staged: staged, against: FileDigest.exists(path) ? path : nil)
        } catch {
            guard case .malformed(let reason) = error else { throw error }
            throw AuthorityError.unreadableFile(what: "crl", reason: reason)
        }
    }
}
