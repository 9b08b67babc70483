// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// A right to request that ended with a transition, for the ledger to follow (V5, X6).
public struct EndedRight: Sendable, Hashable {
    /// The primary address that certificates are issued for.
    public let address: MailAddress
    /// Whose right ended; `nil` for everybody's.
    public let holder: LinkHolder?
    /// Whether the claim on the address is freed too: the link of the primary address ended (X6).
    ///
    /// Open intents come to nothing in any case (V5); certificates stay as they are (M8).
    public let freesClaim: Bool

    /// Names a right that ended.
    ///
    /// - Parameters:
    ///   - address: The primary address that certificates are issued for.
    ///   - holder: Whose right ended; `nil` for everybody's.
    ///   - freesClaim: Whether the claim on the address is freed too.
    public init(address: MailAddress, holder: LinkHolder?, freesClaim: Bool) {
        self.address = address
        self.holder = holder
        self.freesClaim = freesClaim
    }
}
