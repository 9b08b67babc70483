// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

extension ExtensionPlan {
    /// The extensions of one certificate, in the order of the table in profiles.md.
    ///
    /// - Parameters:
    ///   - key: The public key.
    ///   - issuer: The CA above, `nil` for a root.
    ///   - addresses: The rfc822Names, primary first.
    ///   - ownPolicies: The policies of the settings.
    /// - Returns: The extensions, each once.
    func extensions(
        key: SubjectKey,
        issuer: IssuingIdentity?,
        addresses: [String],
        ownPolicies: [ObjectIdentifier]
    ) -> [CertificateExtension] {
        var list = constraints
        if let usage = keyUsage[key.algorithm.family] { list.append(.keyUsage(usage)) }
        if !extendedKeyUsage.isEmpty { list.append(.extendedKeyUsage(extendedKeyUsage)) }
        let policies = allPolicies(own: ownPolicies)
        if !policies.isEmpty { list.append(.certificatePolicies(policies)) }
        if subjectAltName != .absent { list.append(.subjectAltName(addresses)) }
        if let issuer { list += pointers(to: issuer) }
        if hasSubjectKeyIdentifier { list.append(.subjectKeyIdentifier(key.keyIdentifier)) }
        if hasAuthorityKeyIdentifier, let issuer { list.append(.authorityKeyIdentifier(issuer.keyIdentifier)) }
        return list
    }

    private var constraints: [CertificateExtension] {
        switch basicConstraints {
        case .absent: []
        case .endEntity: [.endEntityConstraints]
        case .authority(let pathLength): [.authorityConstraints(pathLength: pathLength)]
        }
    }

    private func pointers(to issuer: IssuingIdentity) -> [CertificateExtension] {
        var list: [CertificateExtension] = []
        if hasCRLDistributionPoint { list.append(.cRLDistributionPoint(issuer.cRLURI)) }
        if hasAuthorityInfoAccess { list.append(.issuingAuthority(issuer.caIssuersURI)) }
        return list
    }
}

extension CertificateExtension {
    /// basicConstraints of a certificate that is not a CA: an empty SEQUENCE, since false is the default.
    static let endEntityConstraints = CertificateExtension(
        ExtensionIdentifier.basicConstraints.identifier,
        isCritical: true,
        value: [0x30, 0x00]
    )
}

extension ExtensionPlan.AlternativeNames {
    /// The rfc822Names for a request: primary, then aliases, each once.
    func names(of request: SubjectRequest) -> [String] {
        switch self {
        case .absent: []
        case .address: Array(request.addresses.prefix(1))
        case .addressAndAliases: request.addresses
        }
    }
}
