// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// notBefore, in UTC, lies in the time for which the profile's version is in force (X3).
///
/// profiles.md, "Leaf certificates".
struct VersionInForceRule: Rule {
    let check = "version-in-force"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let notBefore = certificate.notBefore.moment
        return .demand(
            context.version.isInForce(at: notBefore),
            pass: "notBefore lies in the version's time",
            fail: "the version of \(context.version.name) is not in force at \(notBefore)"
        )
    }
}
