// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The certificate is of version 3, because it has extensions.
///
/// RFC 5280 section 4.1.2.1.
struct VersionRule: Rule {
    let check = "version"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        .demand(
            certificate.version == 2,
            pass: "version 3",
            fail: "version \(certificate.version + 1); it has to be version 3"
        )
    }
}
