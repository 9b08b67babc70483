// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// CN is put together as the profile says: of GN and SN, of the address, or as `GRP: display name` (X3, M10).
///
/// S/MIME Baseline Requirements section 7.1.4.2.2 (a).
struct CommonNameRule: Rule {
    let check = "common-name"
    let concernsNames = true

    private static let types: [AttributeType] = [.commonName]

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        SubjectExpectation.verdict(
            on: Self.types,
            of: certificate,
            in: context,
            pass: "as the profile puts it together"
        )
    }
}
