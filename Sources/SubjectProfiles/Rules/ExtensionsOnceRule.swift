// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// No extension stands in a certificate twice.
///
/// RFC 5280 section 4.2.
struct ExtensionsOnceRule: Rule {
    let check = "extensions-once"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let identifiers = certificate.extensions.map(\.identifier)
        return .demand(
            Set(identifiers).count == identifiers.count,
            pass: "each extension once",
            fail: "an extension stands there twice"
        )
    }
}
