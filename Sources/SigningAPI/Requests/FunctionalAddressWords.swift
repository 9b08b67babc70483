// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A functional address that a person is contact or owner of.
public struct FunctionalAddressWords: Codable, Sendable, Hashable {
    /// The mail address.
    public let address: String
    /// What it is in the directory.
    public let kind: FunctionalAddressKind
    /// How the directory calls it.
    public let displayName: String?

    /// Makes the words of one functional address.
    public init(address: String, kind: FunctionalAddressKind, displayName: String? = nil) {
        self.address = address
        self.kind = kind
        self.displayName = displayName
    }
}
