// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// An alias as it stands in a mailbox (M1, M6).
public struct AliasEntry: Sendable, Hashable {
    /// The address.
    public let address: MailAddress
    /// The number of the mailbox's newest challenge when the alias was added.
    ///
    /// Challenges and links up to that number say nothing about it, not even where the address was an alias before.
    public let addedAfter: Int

    /// Names an alias.
    ///
    /// - Parameters:
    ///   - address: The address.
    ///   - addedAfter: The number of the mailbox's newest challenge when the alias was added.
    public init(_ address: MailAddress, addedAfter: Int = 0) {
        self.address = address
        self.addedAfter = addedAfter
    }
}
