// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import SubjectProfiles
import Testing

/// A profile version by the name of its profile and a moment in its time.
struct VersionName: Sendable, Hashable, CustomTestStringConvertible {
    let profile: String
    let moment: Timestamp

    static let leaves = [
        Self(profile: "personal", moment: Fixture.notBefore),
        Self(profile: "personal-mailbox", moment: Fixture.notBefore),
        Self(profile: "functional", moment: Fixture.beforeTheChange),
        Self(profile: "functional", moment: Fixture.notBefore),
    ]
    static let all =
        leaves + [
            Self(profile: "root", moment: Fixture.notBefore), Self(profile: "issuing", moment: Fixture.notBefore),
        ]

    var testDescription: String {
        "\(profile) at \(moment)"
    }
}

extension Fixture {
    /// A certificate of a version, made as the daemon makes it, and all that is known about it.
    static func certificate(
        _ name: VersionName,
        algorithm: KeyAlgorithm? = nil
    ) throws -> (fields: ToBeSignedCertificate, context: RuleContext) {
        let version = try version(name.profile, at: name.moment)
        let key = key(algorithm ?? (version.kind.isAuthority ? .p384 : .p256))
        return version.kind.isAuthority
            ? try authority(version, key, name.moment) : try leaf(version, key, name.moment)
    }

    private static func leaf(
        _ version: ProfileVersion,
        _ key: SubjectKey,
        _ notBefore: Timestamp
    ) throws -> (ToBeSignedCertificate, RuleContext) {
        let fields = try version.toBeSigned(
            for: person(),
            key: key,
            serial: serial(),
            notBefore: notBefore,
            issuer: issuer(),
            organization: organization,
            ownPolicies: [ownPolicy]
        )
        return (fields, context(version, key, issuer: issuer(), request: try person()))
    }

    private static func authority(
        _ version: ProfileVersion,
        _ key: SubjectKey,
        _ notBefore: Timestamp
    ) throws -> (ToBeSignedCertificate, RuleContext) {
        let above = version.kind == .root ? nil : issuer(rootName)
        let commonName = version.kind == .root ? "Example Root" : "Example Mail CA 1"
        let fields = try version.toBeSignedAuthority(
            subject: version.authoritySubject(commonName: commonName, organization: organization),
            key: key,
            serial: serial(),
            notBefore: notBefore,
            issuer: above.map(AuthorityIssuer.authority) ?? .itself(signatureAlgorithm: ecdsaWithSHA384),
            ownPolicies: [ownPolicy]
        )
        return (fields, context(version, key, issuer: above, request: nil))
    }

    private static func context(
        _ version: ProfileVersion,
        _ key: SubjectKey,
        issuer: IssuingIdentity?,
        request: SubjectRequest?
    ) -> RuleContext {
        RuleContext(
            version: version,
            purpose: .issuing,
            issuer: issuer,
            request: request,
            organization: organization,
            keyIdentifier: key.keyIdentifier,
            ownPolicies: [ownPolicy]
        )
    }
}
