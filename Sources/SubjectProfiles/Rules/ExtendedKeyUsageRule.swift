// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// extendedKeyUsage names the purposes of the profile and no others.
///
/// RFC 5280 section 4.2.1.12; S/MIME Baseline Requirements section 7.1.2.3 (f).
struct ExtendedKeyUsageRule: Rule {
    let check = "extended-key-usage"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let wanted = context.plan.extendedKeyUsage
        let found = certificate[KnownIdentifiers.extendedKeyUsage]
        return judge(found, isDemanded: !wanted.isEmpty) { found throws(DERError) in
            let purposes = try found.keyPurposes()
            return .demand(
                purposes == wanted || context.purpose == .verifying && Set(purposes) == Set(wanted),
                pass: "the purposes of the profile",
                fail: "\(Self.words(purposes)); demanded are \(Self.words(wanted))"
            )
        }
    }

    private static func words(_ purposes: [ObjectIdentifier]) -> String {
        purposes.map(KeyPurpose.word).joined(separator: ", ")
    }
}
