// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// certificatePolicies holds the policies of the profile, then those of the settings, without qualifiers.
///
/// RFC 5280 section 4.2.1.4; S/MIME Baseline Requirements section 7.1.6. Where the settings are not known, others may
/// follow that are not the reserved ones, since these decide the kind of validation.
struct CertificatePoliciesRule: Rule {
    let check = "certificate-policies"

    /// 2.23.140.1.5, under which the S/MIME Baseline Requirements reserve identifiers.
    private static let reservedArc: [UInt8] = [0x67, 0x81, 0x0c, 0x01, 0x05]

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let found = certificate[KnownIdentifiers.certificatePolicies]
        let plan = context.plan
        guard let own = context.ownPolicies else { return withoutSettings(found, plan) }
        let wanted = plan.allPolicies(own: own)
        return judge(found, isDemanded: !wanted.isEmpty) { found throws(DERError) in
            let policies = try Self.unqualified(found)
            return .demand(
                policies == wanted,
                pass: "the policies of profile and settings",
                fail: "\(Self.words(policies)); demanded are \(Self.words(wanted))"
            )
        }
    }

    private func withoutSettings(_ found: CertificateExtension?, _ plan: ExtensionPlan) -> Verdict {
        let mayHaveOthers = plan.includesOwnPolicies
        if found == nil, plan.policies.isEmpty { return .pass("left out") }
        return judge(found, isDemanded: mayHaveOthers || !plan.policies.isEmpty) { found throws(DERError) in
            let policies = try found.policies()
            let others = policies.filter { !plan.policies.contains($0) }
            let allowsOthers = mayHaveOthers && !others.contains { $0.content.starts(with: Self.reservedArc) }
            return .demand(
                plan.policies.allSatisfy(policies.contains) && (others.isEmpty || allowsOthers),
                pass: "the policies of the profile",
                fail: "\(Self.words(policies)); demanded are \(Self.words(plan.policies)), others if not reserved"
            )
        }
    }

    private static func unqualified(_ found: CertificateExtension) throws(DERError) -> [ObjectIdentifier] {
        let policies = try found.policies()
        guard CertificateExtension.certificatePolicies(policies).value == found.value else {
            throw .badContent(type: "list of policies without qualifiers", offset: 0)
        }
        return policies
    }

    private static func words(_ policies: [ObjectIdentifier]) -> String {
        policies.isEmpty ? "none" : policies.map(\.description).joined(separator: ", ")
    }
}
