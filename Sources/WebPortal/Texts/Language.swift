// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A language that the portal speaks.
public enum Language: String, Sendable, Hashable, CaseIterable {
    /// English.
    case english = "en"
    /// German.
    case german = "de"

    /// Its name in itself.
    var ownName: String {
        switch self {
        case .english: "English"
        case .german: "Deutsch"
        }
    }

    /// The one of ours that a browser's `Accept-Language` wants most; `nil` when it wants none of them.
    ///
    /// RFC 9110 section 12.5.4.
    init?(acceptLanguage: String) {
        let wishes = acceptLanguage.split(separator: ",").prefix(20).compactMap(Wish.init)
        let known = wishes.enumerated().filter { $0.element.quality > 0 }
        let best = known.max { ($0.element.quality, -$0.offset) < ($1.element.quality, -$1.offset) }
        guard let best else { return nil }
        self = best.element.language
    }

    private struct Wish {
        let language: Language
        let quality: Double

        init?(_ text: Substring) {
            let parts = text.split(separator: ";").map(\.trimmingBlanks)
            guard let tag = parts.first?.split(separator: "-").first?.lowercased() else { return nil }
            guard let language = Language(rawValue: tag) else { return nil }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
            self.language = language
            quality = weight ?? 1
        }
    }
}
