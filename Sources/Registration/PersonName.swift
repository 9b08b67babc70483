// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A given name or surname as the directory may hold it: NFC, printable, short enough for a certificate.
enum PersonName {
    private static let maximum = 64

    /// The name in NFC.
    static func checked(_ text: String, field: String, mayBeEmpty: Bool) throws(RegistrationError) -> String {
        let name = text.precomposedStringWithCanonicalMapping
        if let fault = fault(in: name.unicodeScalars, mayBeEmpty: mayBeEmpty) { throw .name(fault, field: field) }
        return name
    }

    private static func fault(in scalars: String.UnicodeScalarView, mayBeEmpty: Bool) -> NameFault? {
        guard !scalars.isEmpty else { return mayBeEmpty ? nil : .empty }
        guard scalars.count <= maximum else { return .tooLong(count: scalars.count, maximum: maximum) }
        guard !scalars.contains(where: { $0.properties.generalCategory == .control }) else { return .controlCharacter }
        return scalars.contains { !$0.properties.isWhitespace && $0 != "." && $0 != "-" } ? nil : .noLetters
    }
}
