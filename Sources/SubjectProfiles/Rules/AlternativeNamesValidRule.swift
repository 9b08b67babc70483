// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing

/// Each rfc822Name is a mail address in the one form that enters certificates.
///
/// RFC 5280 section 4.2.1.6; profiles.md, "Addresses".
struct AlternativeNamesValidRule: Rule {
    let check = "alternative-names-valid"
    let concernsNames = true

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        guard let names = certificate.alternativeNames else { return .notApplicable }
        let known = context.request?.addresses ?? []
        for name in names where name.isMailAddress {
            guard let text = name.text else {
                return .fail("a name is not ASCII; an IDN has to be written as A-labels")
            }
            // What was read as an address already need not be read again; this is most of the rule's time.
            guard !known.contains(text), !isCanonical(text) else { continue }
            return .fail("a name is no mail address, or not with its host in lower case as A-labels")
        }
        return .pass("mail addresses with their hosts as lower-case A-labels")
    }

    private func isCanonical(_ text: String) -> Bool {
        guard let address = try? MailAddress(text) else { return false }
        return address.description.utf8.elementsEqual(text.utf8)
    }
}
