// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

extension ProfileVersion {
    /// The leaf certificate that this version makes of a request, ready for `RuleBook` and then for signing.
    ///
    /// - Parameters:
    ///   - request: Whom the certificate names.
    ///   - key: The public key.
    ///   - serial: The serial number.
    ///   - notBefore: The first second; the version has to be in force then.
    ///   - issuer: The issuing CA.
    ///   - organization: The organisation of the settings.
    ///   - ownPolicies: The policies of the settings.
    /// - Returns: The fields of the certificate.
    /// - Throws: `SubjectRefusal`.
    public func toBeSigned(
        for request: SubjectRequest,
        key: SubjectKey,
        serial: SerialNumber,
        notBefore: Timestamp,
        issuer: IssuingIdentity,
        organization: Organization,
        ownPolicies: [ObjectIdentifier]
    ) throws(SubjectRefusal) -> ToBeSignedCertificate {
        let subject = try subject(for: request, organization: organization)
        try checkAllowed(key.algorithm)
        let names = extensions.subjectAltName.names(of: request)
        return ToBeSignedCertificate(
            serial: serial,
            signatureAlgorithm: issuer.signatureAlgorithm,
            issuer: issuer.subject,
            validity: try validity(from: notBefore, within: issuer.validity),
            subject: subject,
            subjectPublicKeyInfo: key.subjectPublicKeyInfo,
            extensions: extensions.extensions(key: key, issuer: issuer, addresses: names, ownPolicies: ownPolicies)
        )
    }

    /// The CA certificate that this version makes.
    ///
    /// - Parameters:
    ///   - subject: The CA's name, from `authoritySubject(commonName:organization:)`.
    ///   - key: The CA's public key.
    ///   - serial: The serial number.
    ///   - notBefore: The first second; the version has to be in force then.
    ///   - issuer: Who signs.
    ///   - ownPolicies: The policies of the settings.
    /// - Returns: The fields of the certificate.
    /// - Throws: `SubjectRefusal`.
    public func toBeSignedAuthority(
        subject: DistinguishedName,
        key: SubjectKey,
        serial: SerialNumber,
        notBefore: Timestamp,
        issuer: AuthorityIssuer,
        ownPolicies: [ObjectIdentifier]
    ) throws(SubjectRefusal) -> ToBeSignedCertificate {
        guard kind.isAuthority, (kind == .root) == (issuer.identity == nil) else {
            throw .wrongKind(profile: profile, kind)
        }
        try checkAllowed(key.algorithm)
        return ToBeSignedCertificate(
            serial: serial,
            signatureAlgorithm: issuer.signatureAlgorithm,
            issuer: issuer.identity?.subject ?? subject.derEncoded,
            validity: try validity(from: notBefore, within: issuer.identity?.validity),
            subject: subject,
            subjectPublicKeyInfo: key.subjectPublicKeyInfo,
            extensions: extensions.extensions(
                key: key,
                issuer: issuer.identity,
                addresses: [],
                ownPolicies: ownPolicies
            )
        )
    }

    /// Refuses a kind of key that this version does not list, before such a key is made.
    ///
    /// - Parameter algorithm: The kind of key.
    /// - Throws: `SubjectRefusal.keyAlgorithmNotAllowed`.
    public func checkAllowed(_ algorithm: KeyAlgorithm) throws(SubjectRefusal) {
        guard keyAlgorithms.contains(algorithm) else {
            throw .keyAlgorithmNotAllowed(algorithm, allowed: keyAlgorithms)
        }
    }

    private func validity(from notBefore: Timestamp, within issuer: Validity?) throws(SubjectRefusal) -> Validity {
        guard isInForce(at: notBefore) else {
            throw .notInForce(profile: profile, version: name, notBefore: notBefore)
        }
        let validity = Validity(from: notBefore, days: days)
        guard let issuer else { return validity }
        guard issuer.notBefore <= notBefore else {
            throw .issuerNotYetValid(notBefore: notBefore, issuerNotBefore: issuer.notBefore)
        }
        guard validity.notAfter <= issuer.notAfter else {
            throw .issuerExpiring(notAfter: validity.notAfter, issuerNotAfter: issuer.notAfter)
        }
        return validity
    }
}
