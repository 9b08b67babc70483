// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// The key is of a kind that the profile allows.
///
/// profiles.md, "Keys"; S/MIME Baseline Requirements section 6.1.5.
struct KeyAlgorithmRule: Rule {
    let check = "key-algorithm"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let allowed = context.version.keyAlgorithms
        guard let algorithm = certificate.keyAlgorithm else { return .fail("the key is of an unknown kind or size") }
        return .demand(
            allowed.contains(algorithm),
            pass: algorithm.rawValue,
            fail: "\(algorithm.rawValue); allowed are \(allowed.map(\.rawValue).joined(separator: ", "))"
        )
    }
}
