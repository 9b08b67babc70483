// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// authorityKeyIdentifier holds the issuing CA's subjectKeyIdentifier and nothing else.
///
/// RFC 5280 section 4.2.1.1.
struct AuthorityKeyIdentifierRule: Rule {
    let check = "authority-key-identifier"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let found = certificate[KnownIdentifiers.authorityKeyIdentifier]
        return judge(found, isDemanded: context.plan.hasAuthorityKeyIdentifier) { found throws(DERError) in
            guard let identifier = try found.authorityKeyIdentifier(), !identifier.isEmpty,
                CertificateExtension.authorityKeyIdentifier(identifier).value == found.value
            else { return .fail("has to hold a keyIdentifier and nothing else") }
            guard let issuer = context.issuer else { return .pass("\(identifier.count) octets") }
            let isRight = identifier == issuer.keyIdentifier
            return .demand(isRight, pass: "the issuing CA's key", fail: "not the issuing CA's key identifier")
        }
    }
}
