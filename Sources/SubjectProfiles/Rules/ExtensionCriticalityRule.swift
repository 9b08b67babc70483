// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// keyUsage and basicConstraints are critical, the others are not.
///
/// RFC 5280 section 4.2; profiles.md, the column "critical". subjectAltName is critical beside an empty subject only.
struct ExtensionCriticalityRule: Rule {
    let check = "extension-criticality"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        for item in certificate.extensions {
            guard let known = KnownIdentifiers.extensions[item.identifier] else { continue }
            let wanted =
                switch known {
                case .keyUsage, .basicConstraints: true
                case .subjectAltName: certificate.subject.attributes.isEmpty
                default: false
                }
            guard item.isCritical == wanted else {
                return .fail(
                    "\(known.rawValue) is \(wanted ? "not critical and has to be" : "critical and must not be")"
                )
            }
        }
        return .pass("keyUsage and basicConstraints critical, the others not")
    }
}
