// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// Finds the mailbox of an address among those of the address's domain.
struct MailboxSearch {
    let localPart: String
    let domain: String

    /// What addresses in the list of the domain begin with; it may find others too.
    var text: String {
        localPart + "@"
    }

    /// The mailbox whose primary address this is.
    ///
    /// Each primary address in the list lies in the domain (M12), however that is written here, so that local parts
    /// decide. Of two that differ in case the one that is written as here is meant.
    ///
    /// - Parameter found: What the list of the domain showed.
    /// - Returns: The mailbox.
    /// - Throws: `CommandFailure` that says what to name instead.
    func mailbox(among found: [MailboxWords]) throws(CommandFailure) -> MailboxWords {
        guard let mailbox = found.first(where: { isMeant(by: $0.address) }) else { throw missing(among: found) }
        return mailbox
    }

    private func missing(among found: [MailboxWords]) -> CommandFailure {
        let address = "\(localPart)@\(domain)"
        guard let owner = found.first(where: { $0.aliases.contains { Self.folded($0) == Self.folded(address) } }) else {
            let advice = "`siegel mailbox list --domain \(domain)` shows those that you may see"
            return CommandFailure(.refused, "no mailbox has the primary address \(address); \(advice)")
        }
        return CommandFailure(.refused, "\(address) is an alias; name the mailbox by its address \(owner.address)")
    }

    private func isMeant(by address: String) -> Bool {
        guard let at = address.lastIndex(of: "@") else { return false }
        return Self.folded(address[..<at]) == Self.folded(localPart)
    }

    /// Local parts compare without the case of ASCII letters (M4).
    private static func folded(_ text: some StringProtocol) -> [UInt8] {
        text.utf8.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 + 0x20 : $0 }
    }
}
