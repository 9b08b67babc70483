// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing
public import MailboxRegistry

/// Reads people and domains.
public protocol DirectoryReading {
    /// The person with a user ID.
    func person(_ user: UserID) throws(StoreError) -> DirectoryPerson?
    /// The people whose user ID, name or address begins with a text, by user ID.
    ///
    /// - Parameters:
    ///   - prefix: What user ID, given name, surname or primary address begin with, case-insensitively; `nil` for
    ///   all.
    ///   - cursor: The user ID that the page before ended with.
    ///   - limit: The most people to give.
    /// - Returns: The people, in the order of their user IDs.
    /// - Throws: `StoreError`.
    func people(beginningWith prefix: String?, after cursor: UserID?, limit: Int) throws(StoreError)
        -> [DirectoryPerson]
    /// How many people there are.
    func peopleCount() throws(StoreError) -> Int
    /// Whose primary address this is (P2).
    func holder(ofPrimary addressKey: String) throws(StoreError) -> UserID?
    /// Who is contact or owner of a functional address.
    func owners(ofFunctional addressKey: String) throws(StoreError) -> [UserID]
    /// Those of many addresses that the directory holds as anybody's, primary or functional (M12).
    func directoryAddresses(among addressKeys: Set<String>) throws(StoreError) -> Set<String>
    /// The domain of a name.
    func domain(_ name: MailDomain) throws(StoreError) -> RegisteredDomain?
    /// All domains, by name; only those with a contact where one is given.
    func domains(contact: UserID?) throws(StoreError) -> [RegisteredDomain]
}

/// Changes people and domains.
public protocol DirectoryWriting {
    /// Enters a person or changes the entry; a new person gets the next number, never used before (P4).
    func put(_ entry: DirectoryEntry, for user: UserID) throws(StoreError) -> DirectoryPerson
    /// Frees the primary address of a person for somebody else; the person is entered again in the same transaction.
    func releasePrimaryAddress(of user: UserID) throws(StoreError)
    /// Removes a person.
    ///
    /// - Returns: Whether there was one.
    func removePerson(_ user: UserID) throws(StoreError) -> Bool
    /// Enters or changes a domain.
    func put(_ domain: RegisteredDomain) throws(StoreError)
    /// Removes a domain.
    ///
    /// - Returns: Whether there was one.
    func removeDomain(_ name: MailDomain) throws(StoreError) -> Bool
}
