// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// C, O and organizationIdentifier are those of the organisation; C is two capital letters.
///
/// RFC 5280 appendix A.1; S/MIME Baseline Requirements section 7.1.4.2.2.
struct SubjectOrganizationRule: Rule {
    let check = "subject-organization"
    let concernsNames = true

    private static let types: [AttributeType] = [.country, .organization, .organizationIdentifier]

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        if let country = certificate.subject[.country], context.version.subject.contains(where: { $0.type == .country })
        {
            let isCountry = country.count == 2 && country.allSatisfy { (0x41...0x5a).contains($0) }
            guard isCountry else { return .fail("C is not two capital letters of ISO 3166") }
        }
        return SubjectExpectation.verdict(on: Self.types, of: certificate, in: context, pass: "the organisation")
    }
}
