// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// The certificate begins and ends while the issuing CA is valid.
///
/// profiles.md, "Leaf certificates": never past the issuing CA's notAfter.
struct WithinIssuerRule: Rule {
    let check = "within-issuer"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        guard let validity = context.issuer?.validity else { return .notApplicable }
        guard validity.notBefore <= certificate.notBefore.moment else {
            return .fail("begins before the issuing CA, which is valid from \(validity.notBefore)")
        }
        return .demand(
            certificate.notAfter.moment <= validity.notAfter,
            pass: "inside the issuing CA's validity",
            fail: "outlives the issuing CA, which is valid to \(validity.notAfter)"
        )
    }
}
