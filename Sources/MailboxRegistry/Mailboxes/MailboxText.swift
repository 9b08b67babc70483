// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What the free texts of a mailbox may hold: nothing that could begin a line of a mail header (M1).
enum MailboxText {
    private static let longestName = 256
    private static let longestComment = 4000

    static func fault(inName text: String) -> RegistryRefusal.TextFault? {
        fault(in: text, maximum: longestName) { _ in false }
    }

    static func fault(inComment text: String) -> RegistryRefusal.TextFault? {
        fault(in: text, maximum: longestComment) { ["\n", "\r", "\t"].contains($0) }
    }

    private static func fault(
        in text: String,
        maximum: Int,
        allowing isAllowed: (Unicode.Scalar) -> Bool
    ) -> RegistryRefusal.TextFault? {
        let scalars = text.unicodeScalars
        guard scalars.count <= maximum else { return .tooLong(count: scalars.count, maximum: maximum) }
        return scalars.contains { isControl($0) && !isAllowed($0) } ? .controlCharacter : nil
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
