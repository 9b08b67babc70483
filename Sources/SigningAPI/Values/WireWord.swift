// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A closed set of words on the socket; any other word is refused with a detail that lists the allowed ones.
public protocol WireWord: RawRepresentable, CaseIterable, Codable, Sendable, Hashable where RawValue == String {}

extension WireWord {
    /// Reads one of the words.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let word = Self.allCases.first(where: { $0.rawValue.utf8.elementsEqual(text.utf8) }) else {
            let allowed = Self.allCases.map(\.rawValue).joined(separator: ", ")
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "is not one of: \(allowed)")
        }
        self = word
    }
}
