// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// A leaf has no basicConstraints, or those of no CA; a CA says so and how many CAs may follow below it.
///
/// RFC 5280 section 4.2.1.9; profiles.md, the row "basicConstraints" and "CAs".
struct BasicConstraintsRule: Rule {
    let check = "basic-constraints"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let wanted = context.plan.basicConstraints
        let found = certificate[KnownIdentifiers.basicConstraints]
        return judge(found, isDemanded: wanted != .absent) { found throws(DERError) in
            let (isAuthority, pathLength) = try found.authorityConstraints()
            let isRight =
                switch wanted {
                case .absent: false
                case .endEntity: !isAuthority && pathLength == nil
                case .authority(let length): isAuthority && pathLength == length
                }
            let length = pathLength.map { ", path length \($0)" } ?? ""
            return .demand(
                isRight,
                pass: isAuthority ? "CA\(length)" : "no CA",
                fail: "\(isAuthority ? "CA" : "no CA")\(length); the profile demands something else"
            )
        }
    }
}
