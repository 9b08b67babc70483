// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// An issuing CA has another name than the CA above: issuer names are never reused.
///
/// profiles.md, "CAs".
struct IssuerDiffersRule: Rule {
    let check = "issuer-differs"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        guard context.version.kind == .issuing else { return .notApplicable }
        return .demand(
            !certificate.issuer.elementsEqual(certificate.subject.derEncoded),
            pass: "a name of its own",
            fail: "the CA has the name of the CA above; a new key gets a new name"
        )
    }
}
