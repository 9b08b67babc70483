// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// emailAddress is the primary address, octet for octet as in subjectAltName, of at most 128 octets.
///
/// RFC 5280 section 4.1.2.6; profiles.md, "Addresses": DN and SAN are byte-equal.
struct SubjectAddressRule: Rule {
    let check = "subject-address"
    let concernsNames = true

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let expectation = SubjectExpectation(certificate, context)
        guard !expectation.templates([.emailAddress]).isEmpty else { return .notApplicable }
        return expectation.mismatch(among: [.emailAddress]).map(Verdict.fail) ?? .pass("the primary address")
    }
}
