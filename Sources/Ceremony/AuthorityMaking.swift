// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel
internal import OpenSSLBridge
internal import SubjectProfiles

/// Makes the certificates and first CRLs of the CAs of a plan, all at one moment.
struct AuthorityMaking: Sendable {
    /// Days from thisUpdate to nextUpdate of the root's CRL, which is made by hand once a year.
    private static let rootListDays = 364
    /// Days from thisUpdate to nextUpdate of the issuing CA's CRL, which the daemon renews daily.
    private static let issuingListDays = 7

    let plan: HomePlan
    let catalog: ProfileCatalog
    let now: Timestamp
    let random: @Sendable () -> any RandomNumberGenerator

    func root(_ key: PrivateKey) throws(CeremonyError) -> NewAuthority {
        let certificate = try certificate(.root, key: key, signer: nil)
        return NewAuthority(
            name: plan.layout.root,
            key: key,
            certificate: certificate,
            revocationList: try emptyList(of: certificate, key: key, days: Self.rootListDays, as: .root)
        )
    }

    func issuing(_ key: PrivateKey, under root: NewAuthority) throws(CeremonyError) -> NewAuthority {
        let certificate = try certificate(.issuing, key: key, signer: root)
        return NewAuthority(
            name: plan.layout.issuer,
            key: key,
            certificate: certificate,
            revocationList: try emptyList(of: certificate, key: key, days: Self.issuingListDays, as: .issuing)
        )
    }

    private func certificate(
        _ kind: ProfileKind,
        key: PrivateKey,
        signer: NewAuthority?
    ) throws(CeremonyError) -> Certificate {
        guard let (version, notBefore) = catalog[kind.rawValue]?.issuance(at: now) else {
            throw .profileMissing(kind.rawValue)
        }
        let identity = signer?.identity(publicURL: plan.publicURL)
        let bytes = try toBeSigned(version, notBefore: notBefore, key: key, identity: identity).derEncoded
        try judge(bytes, version, key: key, identity: identity)
        let envelope = try (signer?.key ?? key).signedEnvelope(of: bytes, as: kind.label)
        do {
            return try Certificate(derEncoded: envelope.derEncoded)
        } catch {
            throw .signature(authority: kind.label, reason: "\(error)")
        }
    }

    private func toBeSigned(
        _ version: ProfileVersion,
        notBefore: Timestamp,
        key: PrivateKey,
        identity: IssuingIdentity?
    ) throws(CeremonyError) -> ToBeSignedCertificate {
        let commonName = identity == nil ? plan.rootCommonName : plan.issuingCommonName
        let signer = identity.map(AuthorityIssuer.authority)
        var source = random()
        do {
            return try version.toBeSignedAuthority(
                subject: version.authoritySubject(commonName: commonName, organization: plan.organization),
                key: key.subjectKey,
                serial: .random(from: &source),
                notBefore: notBefore,
                issuer: signer ?? .itself(signatureAlgorithm: key.signatureAlgorithmIdentifier),
                ownPolicies: plan.ownPolicies
            )
        } catch {
            throw .refused(authority: version.kind.label, error)
        }
    }

    private func judge(
        _ bytes: [UInt8],
        _ version: ProfileVersion,
        key: PrivateKey,
        identity: IssuingIdentity?
    ) throws(CeremonyError) {
        let context = RuleContext(
            version: version,
            purpose: .issuing,
            issuer: identity,
            organization: plan.organization,
            keyIdentifier: key.publicKey.keyIdentifier,
            ownPolicies: plan.ownPolicies
        )
        let failures = RuleBook.judge(bytes, in: context).failures
        guard failures.isEmpty else { throw .rulesBroken(authority: version.kind.label, failures) }
    }

    /// A CRL without entries; its number is the moment, so that every later one is larger (V3).
    private func emptyList(
        of certificate: Certificate,
        key: PrivateKey,
        days: Int,
        as kind: ProfileKind
    ) throws(CeremonyError) -> [UInt8] {
        let header = RevocationListHeader(
            signatureAlgorithm: key.signatureAlgorithmIdentifier,
            issuer: certificate.fields.subject.derEncoded,
            thisUpdate: now,
            nextUpdate: now + .days(days),
            authorityKeyIdentifier: key.publicKey.keyIdentifier,
            number: now.secondsSince1970
        )
        let (before, after) = header.framing(entriesLength: 0)
        return try key.signedEnvelope(of: before + after, as: kind.label).derEncoded
    }
}

extension ProfileKind {
    /// What a person calls it.
    fileprivate var label: String {
        self == .issuing ? "issuing CA" : rawValue
    }
}
