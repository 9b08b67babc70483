// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import IssuerKeys
import MailboxRegistry
import SubjectProfiles

extension Authority {
    /// What? Chooses profile, version in force and issuer (X3, X10).
    func plan(_ request: IssueRequest, _ entitled: Entitled) throws -> IssuePlan {
        if let agreement = settings.agreement, request.agreement != agreement {
            throw AuthorityError.agreementRequired(agreement)
        }
        let profile = try profile(request.profile, for: entitled.entitlement.type)
        guard let (version, notBefore) = profile.issuance(at: now) else {
            throw AuthorityError.noProfileVersion(profile.name, now)
        }
        guard version.allowsUnregistered || !entitled.requester.isAdministrator else {
            throw AuthorityError.profileNotForAdministrators(profile.name)
        }
        let issuer = try issuer()
        try checkClock(of: issuer)
        return IssuePlan(
            entitled: entitled,
            request: request,
            profile: profile,
            version: version,
            issuer: issuer,
            notBefore: notBefore
        )
    }

    private func profile(_ name: String?, for type: AddressEntitlement.AddressType) throws -> Profile {
        let allowed = profiles(for: type)
        let name = name ?? allowed.first ?? ""
        guard let profile = parts.catalog[name] else { throw AuthorityError.unknownProfile(name) }
        guard allowed.contains(name) else { throw AuthorityError.profileNotAllowed(name, allowed: allowed) }
        return profile
    }

    /// The profiles that the settings list for a type of address, the default first.
    func profiles(for type: AddressEntitlement.AddressType) -> [String] {
        type == .personal ? settings.personalProfiles : settings.functionalProfiles
    }

    /// How the issuer stands in certificates.
    func identity(of issuer: Issuer) -> IssuingIdentity {
        IssuingIdentity(
            subject: issuer.certificate.fields.subject.derEncoded,
            keyIdentifier: issuer.keyIdentifier,
            signatureAlgorithm: issuer.signatureAlgorithm,
            validity: issuer.certificate.fields.validity,
            cRLURI: "\(settings.publicURL)\(issuer.name).crl",
            caIssuersURI: "\(settings.publicURL)\(issuer.name).cer"
        )
    }
}
