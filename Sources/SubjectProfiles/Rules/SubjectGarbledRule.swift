// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// No value is UTF-8 that was read as Latin-1 or Windows-1252 on its way here, such as `MÃ¼ller`.
///
/// profiles.md, "Judges that run here": linters do not see it.
struct SubjectGarbledRule: Rule {
    let check = "subject-garbled"
    let concernsNames = true

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let garbled = certificate.subject.attributes.first { $0.text.map(GarbledText.isGarbled) ?? false }
        return .demand(
            garbled == nil,
            pass: "no text of a mistaken encoding",
            fail: "\(garbled?.label ?? "a value") was decoded with the wrong character set"
        )
    }
}
