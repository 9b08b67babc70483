// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// Text is UTF8String, the country PrintableString, the address IA5String.
///
/// RFC 5280 section 4.1.2.4 and appendix A.1; profiles.md, "Leaf certificates".
struct SubjectStringTypesRule: Rule {
    let check = "subject-string-types"
    let concernsNames = true

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        for attribute in certificate.subject.attributes {
            let wanted = attribute.type?.stringTag ?? .utf8String
            guard attribute.tag == wanted else {
                let tags = "0x\([attribute.tag.rawValue].hexadecimal) instead of 0x\([wanted.rawValue].hexadecimal)"
                return .fail("\(attribute.label) has the string type \(tags)")
            }
        }
        return .pass("UTF8String, PrintableString for C, IA5String for emailAddress")
    }
}
