// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import IssuerKeys
public import MailboxRegistry
import OpenSSLBridge
import Store
import SubjectProfiles

extension Authority {
    /// Holds a certificate against its profile, its issuer, time and the ledger; without network access.
    ///
    /// - Parameters:
    ///   - request: The certificate, and what to hold it against.
    ///   - viewer: A person does not learn the profile of certificates that they may not see; that one is revoked,
    ///   everybody learns, as from the CRL.
    /// - Returns: All checks with what was found.
    /// - Throws: `AuthorityError.unreadableFile` when the bytes are no certificate.
    public func verify(
        _ request: VerificationRequest,
        for viewer: Viewer
    ) async throws(AuthorityError) -> VerificationReport {
        let certificate: Certificate
        do { certificate = try Certificate(derEncoded: request.certificate) } catch {
            throw .unreadableFile(what: "certificate", reason: "\(error)")
        }
        return try await AuthorityError.translating {
            let known = try await parts.store.read { records in
                try records.certificate(certificate.serial).flatMap { record in
                    let isKnown = record.certificate == request.certificate
                    return isKnown && sight(of: viewer, in: records).isWhole(record) ? record : nil
                }
            }
            let judged = try judge(certificate, profile: request.profile ?? known?.intent.profile)
            let facts = try await facts(about: certificate, at: request.moment ?? now)
            return VerificationReport(
                profile: judged.version.profile,
                profileVersion: judged.version.name,
                findings: judged.findings + facts
            )
        }
    }

    private func judge(_ certificate: Certificate, profile: String?) throws -> ProfileCatalog.Judgement {
        if let profile, parts.catalog[profile] == nil { throw AuthorityError.unknownProfile(profile) }
        let issuer = parts.issuers.first { certificate.fields.issuer == $0.certificate.fields.subject.derEncoded }
        let key = try? PublicKey(subjectPublicKeyInfo: certificate.fields.subjectPublicKeyInfo)
        let judgement = parts.catalog.judgement(of: certificate, by: profile) { version in
            RuleContext(
                version: version,
                purpose: .verifying,
                issuer: issuer.map { identity(of: $0) },
                organization: issuer == nil ? nil : settings.organization,
                keyIdentifier: key?.keyIdentifier,
                ownPolicies: issuer == nil ? nil : settings.ownPolicies
            )
        }
        guard let judgement else {
            throw AuthorityError.noProfileVersion(profile ?? "any", certificate.fields.validity.notBefore)
        }
        return judgement
    }
}
