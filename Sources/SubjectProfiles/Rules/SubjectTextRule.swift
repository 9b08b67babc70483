// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// Values are UTF-8 in NFC, hold no control characters, begin and end with a visible one and say something.
///
/// RFC 5280 section 4.1.2.4; profiles.md, "Text" and "Names".
struct SubjectTextRule: Rule {
    let check = "subject-text"
    let concernsNames = true

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        for attribute in certificate.subject.attributes {
            guard let text = attribute.text else { return .fail("\(attribute.label) is not UTF-8") }
            guard SubjectText.isNormalized(text) else { return .fail("\(attribute.label) is not in NFC") }
            switch SubjectText.flaw(in: text) {
            case nil, .garbled: continue
            case .empty, .onlyPunctuation: return .fail("\(attribute.label) is empty or only dots, hyphens and blanks")
            case .forbidden: return .fail("\(attribute.label) holds a control character or direction mark")
            case .blankAtEdge: return .fail("\(attribute.label) begins or ends with a blank")
            }
        }
        return .pass("UTF-8 in NFC without control characters")
    }
}
