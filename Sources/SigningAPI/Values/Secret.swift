// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A text that never appears in descriptions, dumps or logs: a password, or a container of private keys (X7).
public struct Secret: Sendable, Hashable {
    /// The text itself.
    public let text: String

    /// Takes a text that is to be kept out of sight.
    ///
    /// - Parameter text: The text itself.
    public init(_ text: String) {
        self.text = text
    }
}

extension Secret: Codable {
    /// Reads a plain string.
    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes a plain string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A constant in place of the text.
    public var description: String { "<redacted>" }

    /// A constant in place of the text.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` shows nothing either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
