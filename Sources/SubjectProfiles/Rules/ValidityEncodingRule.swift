// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Both ends are UTCTime to 2049 and GeneralizedTime from 2050.
///
/// RFC 5280 section 4.1.2.5.
struct ValidityEncodingRule: Rule {
    let check = "validity-encoding"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        .demand(
            certificate.notBefore.isCanonical && certificate.notAfter.isCanonical,
            pass: "UTCTime to 2049, GeneralizedTime from 2050",
            fail: "a time before 2050 is a GeneralizedTime; it has to be a UTCTime"
        )
    }
}
