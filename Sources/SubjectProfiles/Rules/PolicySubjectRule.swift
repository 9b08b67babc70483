// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// A leaf whose policy says that an organisation stands behind it names it by organizationIdentifier.
///
/// S/MIME Baseline Requirements sections 7.1.4.2.4 and 7.1.4.2.5: the attribute is demanded of organization-validated
/// and sponsor-validated certificates.
struct PolicySubjectRule: Rule {
    let check = "policy-subject"
    let concernsNames = true

    /// 2.23.140.1.5.2 and 2.23.140.1.5.3, the arcs of organization-validated and sponsor-validated certificates.
    private static let arcs: [[UInt8]] = [[0x67, 0x81, 0x0c, 0x01, 0x05, 0x02], [0x67, 0x81, 0x0c, 0x01, 0x05, 0x03]]

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        guard context.isLeaf else { return .notApplicable }
        let found = (try? certificate[KnownIdentifiers.certificatePolicies]?.policies()) ?? []
        let policies = found + context.plan.policies
        guard let policy = policies.first(where: Self.concernsOrganization) else { return .notApplicable }
        return .demand(
            certificate.subject[.organizationIdentifier] != nil,
            pass: "organizationIdentifier, as the policy \(policy) demands",
            fail: "the policy \(policy) demands an organizationIdentifier; give the organisation one in the settings"
        )
    }

    private static func concernsOrganization(_ policy: ObjectIdentifier) -> Bool {
        arcs.contains { policy.content.starts(with: $0) }
    }
}
