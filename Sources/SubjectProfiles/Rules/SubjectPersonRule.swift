// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// SN and GN are the person's names as the directory has them; a person with one name has it as SN (X3).
///
/// S/MIME Baseline Requirements section 7.1.4.2.2.
struct SubjectPersonRule: Rule {
    let check = "subject-person"
    let concernsNames = true

    private static let types: [AttributeType] = [.surname, .givenName]

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        SubjectExpectation.verdict(on: Self.types, of: certificate, in: context, pass: "the person's names")
    }
}
