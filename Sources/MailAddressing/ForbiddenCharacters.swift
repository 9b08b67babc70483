// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The search for characters that no address or domain holds, whatever its part.
///
/// It walks octets and scalars: as `Character`, CR LF is one element that equals neither (profiles, "Text").
enum ForbiddenCharacters {
    /// Refuses blanks, control characters and what shows nothing.
    static func refuse(in text: String) throws(MailAddressError) {
        guard text.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x7F }) else {
            return
        }
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            if properties.generalCategory == .control {
                throw .controlCharacter(scalar.value, in: QuotedInput(text))
            }
            if properties.isWhitespace {
                throw .blank(in: QuotedInput(text))
            }
            if properties.generalCategory == .format || properties.isDefaultIgnorableCodePoint {
                throw .invisibleCharacter(scalar.value, in: QuotedInput(text))
            }
        }
    }
}
