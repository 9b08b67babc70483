// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// No address stands in subjectAltName twice.
///
/// profiles.md, the row "subjectAltName": each once; linters do not see it.
struct AlternativeNamesUniqueRule: Rule {
    let check = "alternative-names-unique"
    let concernsNames = true

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        guard let names = certificate.alternativeNames else { return .notApplicable }
        return .demand(Set(names).count == names.count, pass: "each name once", fail: "a name stands there twice")
    }
}
