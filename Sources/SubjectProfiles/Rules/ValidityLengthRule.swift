// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// The certificate is valid for the days of its profile, the last second counted; an older one for no longer than
/// any profile of its kind may give.
///
/// RFC 5280 section 4.1.2.5; profiles.md, "Leaf certificates"; S/MIME Baseline Requirements section 6.3.2.
struct ValidityLengthRule: Rule {
    let check = "validity-length"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let length = certificate.notAfter.moment - certificate.notBefore.moment + .seconds(1)
        guard length > .zero else { return .fail("the certificate ends before it begins") }
        let seconds = length.components.seconds
        let version = context.version
        switch context.purpose {
        case .issuing:
            return .demand(
                length == .days(version.days),
                pass: "as many days as the profile gives",
                fail: "\(seconds) seconds with the last one; \(version.days) days are demanded"
            )
        case .verifying:
            let longest = version.kind.longestDays
            return .demand(
                length <= .days(longest),
                pass: "\(seconds / 86400) days",
                fail: "\(seconds) seconds with the last one; at most \(longest) days are allowed"
            )
        }
    }
}
