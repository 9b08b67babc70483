// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// No value is longer than its type allows, counted in Unicode scalars.
///
/// RFC 5280 appendix A.1, upper bounds; profiles.md, "Names": at most 64 characters, not octets.
struct SubjectLengthsRule: Rule {
    let check = "subject-lengths"
    let concernsNames = true

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        for attribute in certificate.subject.attributes {
            guard let type = attribute.type, let text = attribute.text else { continue }
            let count = text.unicodeScalars.count
            guard count <= type.upperBound else {
                return .fail("\(type.rawValue) has \(count) characters; \(type.upperBound) are allowed")
            }
        }
        return .pass("no value is too long")
    }
}
