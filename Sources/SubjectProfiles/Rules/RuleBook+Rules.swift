// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension RuleBook {
    /// Every rule, in the order of the fields of a certificate.
    static let rules: [any Rule] = [
        VersionRule(),
        SerialNumberRule(),
        SignatureAlgorithmRule(),
        IssuerNameRule(),
        IssuerDiffersRule(),
        ValidityEncodingRule(),
        ValidityLengthRule(),
        VersionInForceRule(),
        WithinIssuerRule(),
        SubjectAttributesRule(),
        SubjectStringTypesRule(),
        SubjectTextRule(),
        SubjectGarbledRule(),
        SubjectLengthsRule(),
        SubjectOrganizationRule(),
        SubjectPersonRule(),
        CommonNameRule(),
        SubjectAddressRule(),
        NoPersonalNameRule(),
        KeyAlgorithmRule(),
        KeyUsageRule(),
        ExtendedKeyUsageRule(),
        CertificatePoliciesRule(),
        PolicySubjectRule(),
        AlternativeNamesRule(),
        AlternativeNamesUniqueRule(),
        AlternativeNamesValidRule(),
        DistributionPointRule(),
        AuthorityInfoAccessRule(),
        SubjectKeyIdentifierRule(),
        AuthorityKeyIdentifierRule(),
        BasicConstraintsRule(),
        ExtensionCriticalityRule(),
        NoOtherExtensionRule(),
        ExtensionsOnceRule(),
    ]
}
