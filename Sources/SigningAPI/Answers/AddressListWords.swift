// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The answer of `GET /v1/people/{user}/addresses`.
public struct AddressListWords: Codable, Sendable, Hashable {
    /// The entries, the person’s own primary address first (X1).
    public let items: [AddressWords]

    /// Makes the list of a person.
    public init(items: [AddressWords]) {
        self.items = items
    }
}
