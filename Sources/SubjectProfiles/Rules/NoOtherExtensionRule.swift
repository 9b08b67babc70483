// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// There is no extension beside those of the profile.
///
/// profiles.md, below the table: no other extension. Extensions with a rule of their own are that rule's matter.
struct NoOtherExtensionRule: Rule {
    let check = "no-other-extension"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        for item in certificate.extensions {
            switch KnownIdentifiers.extensions[item.identifier] {
            case nil: return .fail("the extension \(item.identifier) has no place in this profile")
            case .cRLNumber, .reasonCode: return .fail("an extension of revocation lists stands in a certificate")
            default: continue
            }
        }
        return .pass("no other extension")
    }
}
