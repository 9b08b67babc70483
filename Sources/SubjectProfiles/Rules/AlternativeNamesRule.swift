// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing

/// subjectAltName holds the primary address, then the linked aliases, all as rfc822Name (X4).
///
/// RFC 5280 section 4.2.1.6; RFC 8550 section 3.
struct AlternativeNamesRule: Rule {
    let check = "subject-alternative-name"
    let concernsNames = true

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let wanted = context.plan.subjectAltName
        let found = certificate[KnownIdentifiers.subjectAltName]
        return judge(found, isDemanded: wanted != .absent) { found throws(DERError) in
            let names = try found.generalNames()
            guard names.allSatisfy(\.isMailAddress) else { return .fail("holds a name that is no rfc822Name") }
            let texts = names.reduce(into: [[UInt8]]()) { list, name in
                if !list.contains(name.content) { list.append(name.content) }
            }
            return self.verdict(on: texts, wanted, in: context)
        }
    }

    private func verdict(
        on found: [[UInt8]],
        _ wanted: ExtensionPlan.AlternativeNames,
        in context: RuleContext
    ) -> Verdict {
        if let request = context.request {
            let demanded = wanted.names(of: request).map { Array($0.utf8) }
            let wrong = "holds other addresses, or in another order, than primary and linked aliases"
            return .demand(found == demanded, pass: "primary and linked aliases", fail: wrong)
        }
        guard let first = found.first else { return .fail("holds no address") }
        if wanted == .address, found.count > 1 { return .fail("holds \(found.count) addresses; one is allowed") }
        guard let address = context.address else { return .pass("\(found.count) rfc822Names") }
        let wrong = "does not begin with the primary address"
        return .demand(first == Array(address.description.utf8), pass: "begins with the primary address", fail: wrong)
    }
}
