// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
public import CertificateLedger
import CertificateModel
import IssuerKeys
import Store

extension Authority {
    /// Makes and publishes a CRL now.
    ///
    /// - Parameters:
    ///   - issuer: The name of the issuer.
    ///   - acceptEarlierTime: Overrides the guard's check of thisUpdate alone.
    ///   - actor: The caller, for the audit log.
    /// - Returns: What was published.
    /// - Throws: `AuthorityError.revocationListRefused` when the guard refuses; the old list stays.
    public func publishRevocationList(
        of issuer: String,
        acceptEarlierTime: Bool = false,
        by actor: AuditActor
    ) async throws(AuthorityError) -> PublishedRevocationList {
        guard let publisher = publishers[issuer] else { throw .notFound(what: "issuer \(issuer)") }
        try checkClock(of: publisher.issuer)
        let published = try await AuthorityError.translating {
            try await checkClockAgainstAudit()
            return try await publisher.publish(acceptEarlierTime: acceptEarlierTime, by: actor)
        }
        await keepAuditHead()
        return published
    }

    /// Where the current CRL of an issuer lies.
    ///
    /// - Parameter issuer: The name of the issuer; a root's counts too.
    /// - Returns: The path of a file that is replaced as a whole, never changed in place.
    public func revocationListPath(of issuer: String) -> String {
        parts.publicDirectory.revocationListPath(of: issuer)
    }

    /// Whether an issuer's CRL has to be made anew: something was revoked, or it is a day old (V3).
    ///
    /// - Parameters:
    ///   - issuer: The name of the issuer.
    ///   - renewal: After how long a list is renewed without any change.
    /// - Returns: Why, or `nil` when the published one is good.
    /// - Throws: `AuthorityError.store`.
    public func dueRevocationList(
        of issuer: String,
        renewal: Duration
    ) async throws(AuthorityError) -> RevocationListDue? {
        let moment = now
        return try await AuthorityError.translating {
            let snapshot = try await parts.store.read { try RevocationSnapshot($0, issuer: issuer) }
            guard let previous = snapshot.previous else { return .never }
            if snapshot.sequence != previous.sequence { return .revocation }
            if publishers[issuer]?.fault != nil { return .fault }
            return previous.thisUpdate + renewal <= moment ? .renewal : nil
        }
    }

    /// Puts the certificates of the issuers into the public folder, where they are not there yet.
    ///
    /// - Throws: `AuthorityError.revocationListRefused` when the folder cannot be written.
    public func publishIssuerCertificates() throws(AuthorityError) {
        for issuer in parts.issuers {
            do {
                try parts.publicDirectory.publish(issuer.certificate.derEncoded, as: "\(issuer.name).cer")
            } catch { throw .revocationListRefused(error) }
        }
    }
}

/// Why a CRL has to be made.
public enum RevocationListDue: String, Sendable, Hashable {
    /// There was none yet.
    case never
    /// Something was revoked since.
    case revocation
    /// The published one cannot be used, or the last one that was made was refused.
    case fault
    /// The published one is old enough.
    case renewal
}
