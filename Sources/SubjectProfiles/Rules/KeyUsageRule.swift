// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// keyUsage says what a key of its family is for: RSA encrypts, elliptic curves agree on keys, Ed25519 only signs.
///
/// RFC 5280 section 4.2.1.3; S/MIME Baseline Requirements section 7.1.2.3 (e).
struct KeyUsageRule: Rule {
    let check = "key-usage"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        guard let family = certificate.keyAlgorithm?.family, let wanted = context.plan.keyUsage[family] else {
            return .notApplicable
        }
        return judge(certificate[KnownIdentifiers.keyUsage], isDemanded: true) { found throws(DERError) in
            let usage = try found.keyUsage()
            return .demand(
                usage == wanted,
                pass: "as the key's family demands",
                fail: "\(Self.words(usage)); demanded are \(Self.words(wanted))"
            )
        }
    }

    private static func words(_ usage: KeyUsage) -> String {
        KeyUsage.names.filter { usage.contains($0.usage) }.map(\.name).joined(separator: ", ")
    }
}
