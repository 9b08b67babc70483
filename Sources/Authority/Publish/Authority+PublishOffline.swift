// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
public import CertificateLedger
public import CertificateModel
import IssuerKeys
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
        let published = try await AuthorityError.translating {
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
        readOfflineList(of: name)
        await keepAuditHead()
        return published
    }

    /// What the published CRL of an offline issuer says.
    ///
    /// - Parameter name: The name of the issuer.
    /// - Returns: Until when it stands and what of ours it revokes; `nil` where none is published that it signed.
    public func offlineList(of name: String) -> OfflineList? {
        guard let issuer = parts.offlineIssuers.first(where: { $0.name == name }) else { return nil }
        var revoked: [SerialNumber] = []
        let survey = try? PublishedListSurvey(path: revocationListPath(of: name), issuer: issuer.certificate) {
            serial,
            _ in revoked.append(serial)
        }
        let ours = parts.issuers.filter { $0.certificate.fields.issuer == issuer.certificate.fields.subject.derEncoded }
        return survey.map { survey in
            OfflineList(
                nextUpdate: survey.facts.nextUpdate,
                revokedIssuers: ours.filter { revoked.contains($0.certificate.serial) }.map(\.name)
            )
        }
    }

    /// Takes over what the published CRL of an offline issuer revokes of ours; from then on that signs nothing.
    func readOfflineList(of name: String) {
        revokedIssuers.add(offlineList(of: name)?.revokedIssuers ?? [])
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
            acceptEarlierTime: false,
            moment: now
        )
        let sent = "\(parts.publicDirectory.path)/.\(name).crl.sent"
        try parts.publicDirectory.publish(octets, as: ".\(name).crl.sent")
        defer { StagedFile.remove(sent) }
        let path = revocationListPath(of: name)
        do throws(RevocationListFault) {
            return try check.check(staged: sent, against: usable(path, certificate) ? path : nil)
        } catch {
            guard case .malformed(let reason) = error else { throw error }
            throw AuthorityError.unreadableFile(what: "crl", reason: reason)
        }
    }

    /// Whether a list of the issuer is published, which the new one has to follow.
    private func usable(_ path: String, _ issuer: Certificate) -> Bool {
        (try? PublishedListSurvey(path: path, issuer: issuer)) != nil
    }
}
