// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

extension ProfileCatalog {
    /// What the rules found by one version of a profile.
    public struct Judgement: Sendable, Hashable {
        /// The version that judged.
        public let version: ProfileVersion
        /// One finding for each rule that applies.
        public let findings: [Finding]
    }

    /// Judges a certificate by a profile, else by the one of all in force then that finds the least fault.
    ///
    /// - Parameters:
    ///   - certificate: Its notBefore chooses the versions.
    ///   - profile: The name of the profile, where one is wished.
    ///   - context: What is known of the certificate, for a version.
    /// - Returns: `nil` where no profile, or not the named one, was in force then.
    public func judgement(
        of certificate: Certificate,
        by profile: String?,
        in context: (ProfileVersion) -> RuleContext
    ) -> Judgement? {
        let moment = certificate.fields.validity.notBefore
        let versions = (profile.map { [$0] } ?? names).compactMap { self[$0]?.version(at: moment) }
        let judgements = versions.map { version in
            let findings = RuleBook.judge(certificate.envelope.toBeSigned, in: context(version))
            return Judgement(version: version, findings: findings)
        }
        return judgements.min { $0.findings.failures.count < $1.findings.failures.count }
    }
}
