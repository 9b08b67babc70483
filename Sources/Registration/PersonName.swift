// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// A given name or surname as the directory may hold it: what a certificate can carry, in NFC.
enum PersonName {
    private static let maximum = AttributeType.surname.upperBound

    /// The name in NFC.
    static func checked(_ text: String, field: String, mayBeEmpty: Bool) throws(RegistrationError) -> String {
        let name = SubjectText.normalized(text)
        guard !name.isEmpty || !mayBeEmpty else { return name }
        if let flaw = SubjectText.flaw(in: name) { throw .name(.flaw(flaw), field: field) }
        let count = name.unicodeScalars.count
        guard count <= maximum else { throw .name(.tooLong(count: count, maximum: maximum), field: field) }
        return name
    }
}
