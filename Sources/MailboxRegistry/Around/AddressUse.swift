// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Who has an address already (M4, M12).
public struct AddressUse: Sendable, Hashable {
    /// Nobody has it.
    public static let free = Self()

    /// The person whose primary address it is in the directory.
    public let primaryOf: DirectoryPerson?
    /// Whether the directory holds it as somebody's functional address.
    public let isFunctional: Bool
    /// The mailbox that has it as primary address or alias.
    public let mailbox: MailboxID?

    /// Names all users of an address.
    ///
    /// - Parameters:
    ///   - primaryOf: The person whose primary address it is.
    ///   - isFunctional: Whether the directory holds it as somebody's functional address.
    ///   - mailbox: The mailbox that has it.
    public init(primaryOf: DirectoryPerson? = nil, isFunctional: Bool = false, mailbox: MailboxID? = nil) {
        self.primaryOf = primaryOf
        self.isFunctional = isFunctional
        self.mailbox = mailbox
    }

    /// Whether the directory holds the address as anybody's (M12).
    var isOfDirectory: Bool {
        primaryOf != nil || isFunctional
    }
}
