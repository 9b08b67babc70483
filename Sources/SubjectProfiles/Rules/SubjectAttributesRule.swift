// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// The subject holds the attributes of the profile's version in their order, each alone in its relative name.
///
/// RFC 5280 section 4.1.2.6; profiles.md, the row "Subject, in order". Attributes that name a person in a functional
/// certificate are `NoPersonalNameRule`'s.
struct SubjectAttributesRule: Rule {
    let check = "subject-attributes"
    let concernsNames = true

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let unwanted = NoPersonalNameRule.unwantedTypes(in: context.version)
        let found = certificate.subject.attributes.filter { $0.type.map { !unwanted.contains($0) } ?? true }
        guard !found.contains(where: \.sharesName) else {
            return .fail("two attributes share one relative distinguished name; each has to have its own")
        }
        var rest = found[...]
        for template in context.version.subject {
            if rest.first?.type == template.type {
                rest.removeFirst()
            } else if !isAbsenceAllowed(of: template, in: context) {
                return .fail("\(template.type.rawValue) is missing or stands at another place")
            }
        }
        return .demand(
            rest.isEmpty,
            pass: "the attributes of the profile in their order",
            fail: "\(rest.first?.label ?? "an attribute") has no place in this profile's subject"
        )
    }

    /// An optional attribute has to be there as soon as its value is known.
    private func isAbsenceAllowed(of template: SubjectTemplate, in context: RuleContext) -> Bool {
        switch template.soleVariable {
        case .organizationIdentifier: context.organization.map { $0.identifier == nil } ?? true
        case .givenName: context.request.map { SubjectValues.names(of: $0).givenName == nil } ?? true
        default: false
        }
    }
}
