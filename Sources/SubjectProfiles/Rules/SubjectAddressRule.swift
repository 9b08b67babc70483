// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// emailAddress is the primary address, octet for octet as in subjectAltName, of at most 128 octets.
///
/// RFC 5280 section 4.1.2.6; profiles.md, "Addresses": DN and SAN are byte-equal.
struct SubjectAddressRule: Rule {
    let check = "subject-address"
    let concernsNames = true

    private static let types: [AttributeType] = [.emailAddress]

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        SubjectExpectation.verdict(on: Self.types, of: certificate, in: context, pass: "the primary address")
    }
}
