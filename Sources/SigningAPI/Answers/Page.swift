// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Part of a list.
public struct Page<Item: Codable & Sendable & Hashable>: Codable, Sendable, Hashable {
    /// The items of this part.
    public let items: [Item]
    /// The cursor of the next part; `null` when this is the last.
    public let next: String?

    /// Makes one part.
    public init(items: [Item], next: String? = nil) {
        self.items = items
        self.next = next
    }
}

extension Page {
    /// Writes every field; those without a value as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(items, forKey: .items)
        try container.encode(next, forKey: .next)
    }
}
