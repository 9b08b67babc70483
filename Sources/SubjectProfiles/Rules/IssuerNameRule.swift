// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The issuer's name is octet for octet the issuing CA's subject; a root names itself.
///
/// RFC 5280 section 4.1.2.4; profiles.md, "Leaf certificates".
struct IssuerNameRule: Rule {
    let check = "issuer-name"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        if let issuer = context.issuer {
            let wrong = "the issuer is not octet for octet the issuing CA's subject"
            return .demand(certificate.issuer == issuer.subject, pass: "the issuing CA's subject", fail: wrong)
        }
        guard context.version.kind == .root else { return .notApplicable }
        return .demand(
            certificate.issuer.elementsEqual(certificate.subject.derEncoded),
            pass: "issued by itself",
            fail: "the issuer of a root has to be its own subject"
        )
    }
}
