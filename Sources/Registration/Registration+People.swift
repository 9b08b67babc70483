// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
import MailAddressing
public import MailboxRegistry
import Store

extension Registration {
    /// The person of a user ID.
    ///
    /// - Parameter user: Who.
    /// - Returns: `nil` where there is no such person.
    /// - Throws: `RegistrationError.store`.
    public func person(_ user: UserID) async throws(RegistrationError) -> DirectoryPerson? {
        try await RegistrationError.translating { try await store.read { try $0.person(user) } }
    }

    /// People by the beginning of user ID, name or address.
    ///
    /// - Parameters:
    ///   - prefix: What they begin with; `nil` for all.
    ///   - cursor: The user ID that the page before ended with.
    ///   - limit: The most people to give.
    /// - Returns: The people, by user ID.
    /// - Throws: `RegistrationError.store`.
    public func people(
        beginningWith prefix: String?,
        after cursor: UserID?,
        limit: Int
    ) async throws(RegistrationError) -> [DirectoryPerson] {
        try await RegistrationError.translating {
            try await store.read { try $0.people(beginningWith: prefix, after: cursor, limit: limit) }
        }
    }

    /// Enters a person or changes the entry.
    ///
    /// - Parameters:
    ///   - entry: What the identity management says.
    ///   - user: Who.
    ///   - actor: The caller, for the audit log.
    /// - Returns: The person, and whether the entry is new.
    /// - Throws: `RegistrationError` naming the other user ID where an address is taken (P2).
    public func put(
        _ entry: DirectoryEntry,
        for user: UserID,
        by actor: AuditActor
    ) async throws(RegistrationError) -> (person: DirectoryPerson, isNew: Bool) {
        let entry = try checked(entry)
        let step = step(user, by: actor, at: clock())
        return try await RegistrationError.translating {
            try await store.write { records in
                try AddressUse(entering: [(user, entry)]).check(entry, of: user, in: records)
                let before = try records.person(user)
                return (try step.put(entry, replacing: before, in: records), before == nil)
            }
        }
    }

    /// Removes a person; the right to all their addresses ends at once (P3, P4).
    ///
    /// - Parameters:
    ///   - user: Who.
    ///   - actor: The caller, for the audit log.
    /// - Throws: `RegistrationError.unknownPerson`.
    public func removePerson(_ user: UserID, by actor: AuditActor) async throws(RegistrationError) {
        let step = step(user, by: actor, at: clock())
        try await RegistrationError.translating { try await store.write { try step.remove(in: $0) } }
    }

    func checked(_ entry: DirectoryEntry) throws(RegistrationError) -> DirectoryEntry {
        let keys = entry.functional.map(\.address.comparisonKey)
        for (index, functional) in entry.functional.enumerated() where keys.firstIndex(of: keys[index]) != index {
            throw .addressTwice(functional.address)
        }
        return DirectoryEntry(
            givenName: try PersonName.checked(entry.givenName, field: "/givenName", mayBeEmpty: true),
            surname: try PersonName.checked(entry.surname, field: "/surname", mayBeEmpty: false),
            primaryAddress: entry.primaryAddress,
            language: entry.language,
            functional: entry.functional
        )
    }
}
