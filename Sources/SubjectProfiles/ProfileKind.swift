// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Whom the certificates of a profile name.
public enum ProfileKind: String, Sendable, Hashable, CaseIterable {
    /// A person's mailbox (X3).
    case personal
    /// A functional address: a login or mailbox that several people use (X3).
    case functional
    /// The root CA, signed by itself.
    case root
    /// An issuing CA, signed by the root.
    case issuing

    /// Whether certificates of this kind sign others.
    public var isAuthority: Bool {
        self == .root || self == .issuing
    }

    /// The most days that a profile of this kind may give: 824 for leaves, 25 years for CAs.
    public var longestDays: Int {
        isAuthority ? 9131 : 824
    }
}
