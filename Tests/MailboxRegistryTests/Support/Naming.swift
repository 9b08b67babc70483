// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry

/// A person who acts as contact.
func contact(_ name: String) -> ActingContact {
    guard let user = UserID(name) else { preconditionFailure("the test names a user ID") }
    return .person(user)
}

/// The refusal that a body ends with.
func refusal(_ body: () throws -> some Any) -> RegistryRefusal? {
    do {
        _ = try body()
        return nil
    } catch { return error as? RegistryRefusal }
}

func addresses(_ texts: String...) throws -> [MailAddress] {
    try texts.map { try MailAddress($0) }
}

extension EndedRight {
    /// The end of somebody's right to a mailbox.
    init(_ registered: RegisteredMailbox, _ holder: LinkHolder?, freesClaim: Bool) {
        self.init(address: registered.mailbox.address, holder: holder, freesClaim: freesClaim)
    }
}
