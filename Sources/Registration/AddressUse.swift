// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Store

/// Who will hold which address once some entries are made; judges P2 on that outcome.
struct AddressUse {
    private let entering: Set<UserID>
    private var holders: [String: UserID] = [:]
    private var owners: [String: UserID] = [:]

    /// Of several who claim an address, the first one counts.
    init(entering entries: [(user: UserID, entry: DirectoryEntry)]) {
        entering = Set(entries.map(\.user))
        for (user, entry) in entries {
            let primary = entry.primaryAddress.comparisonKey
            holders[primary] = holders[primary] ?? user
            for key in entry.functional.map(\.address.comparisonKey) { owners[key] = owners[key] ?? user }
        }
    }

    /// An address is primary of at most one person, and never both personal and functional (P2).
    func check(_ entry: DirectoryEntry, of user: UserID, in records: any ReadTransaction) throws {
        let primary = entry.primaryAddress
        if let holder = try holder(of: primary, in: records), holder != user {
            throw RegistrationError.addressTaken(primary, by: holder)
        }
        if let owner = try owner(of: primary, in: records) {
            throw RegistrationError.addressOfOtherType(primary, of: owner)
        }
        for functional in entry.functional.map(\.address) {
            guard let holder = try holder(of: functional, in: records) else { continue }
            throw RegistrationError.addressOfOtherType(functional, of: holder)
        }
    }

    private func holder(of address: MailAddress, in records: any ReadTransaction) throws -> UserID? {
        let stored = try records.holder(ofPrimary: address.comparisonKey)
        return stored.flatMap { entering.contains($0) ? nil : $0 } ?? holders[address.comparisonKey]
    }

    private func owner(of address: MailAddress, in records: any ReadTransaction) throws -> UserID? {
        let stored = try records.owners(ofFunctional: address.comparisonKey)
        return stored.first { !entering.contains($0) } ?? owners[address.comparisonKey]
    }
}
