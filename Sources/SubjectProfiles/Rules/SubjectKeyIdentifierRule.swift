// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// subjectKeyIdentifier is the SHA-1 of the key bits.
///
/// RFC 5280 section 4.2.1.2, method 1.
struct SubjectKeyIdentifierRule: Rule {
    let check = "subject-key-identifier"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let found = certificate[KnownIdentifiers.subjectKeyIdentifier]
        return judge(found, isDemanded: context.plan.hasSubjectKeyIdentifier) { found throws(DERError) in
            let identifier = try found.subjectKeyIdentifier()
            guard let keyIdentifier = context.keyIdentifier else {
                return .demand(!identifier.isEmpty, pass: "\(identifier.count) octets", fail: "is empty")
            }
            return .demand(identifier == keyIdentifier, pass: "SHA-1 of the key bits", fail: "not that of this key")
        }
    }
}
