// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import OpenSSLBridge

/// A password that an applicant chose for a PKCS#12 file: checked, in NFC, and never shown (X7).
public struct CertificatePassword: Sendable {
    /// The octets under which the file opens.
    let bytes: SecretBytes
    /// What the applicant should know of the choice.
    let notes: [String]

    /// Checks a password.
    ///
    /// - Parameters:
    ///   - text: What the applicant typed.
    ///   - minimum: The fewest characters, counted as Unicode scalars after NFC.
    /// - Throws: `PasswordRefusal`; the text is in none of its cases.
    public init(_ text: String, minimum: Int) throws(PasswordRefusal) {
        let normalized = text.precomposedStringWithCanonicalMapping
        let scalars = normalized.unicodeScalars
        guard scalars.count >= minimum else { throw .tooShort(minimum: minimum) }
        guard scalars.count <= 256 else { throw .tooLong(maximum: 256) }
        guard !scalars.contains(where: { $0.properties.generalCategory == .control }) else { throw .controlCharacter }
        bytes = SecretBytes(utf8: normalized)
        notes = Self.notes(isASCII: scalars.allSatisfy(\.isASCII), length: scalars.count)
    }

    private static func notes(isASCII: Bool, length: Int) -> [String] {
        var notes: [String] = []
        if !isASCII { notes.append("Java's keytool cannot open files whose password is not plain ASCII") }
        if length > 31 { notes.append("gpgsm cannot open files whose password is longer than 31 characters") }
        return notes
    }
}
