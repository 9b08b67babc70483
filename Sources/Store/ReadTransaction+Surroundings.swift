// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailboxRegistry

extension ReadTransaction {
    /// Answers what an event asks of domains, directory and other mailboxes.
    ///
    /// - Parameters:
    ///   - questions: What is asked.
    ///   - policy: What is configured.
    /// - Returns: The answers as they stand in this transaction.
    /// - Throws: `StoreError`.
    public func surroundings(
        for questions: RegistryQuestions,
        policy: RegistryPolicy
    ) throws(StoreError) -> GatheredSurroundings {
        var domains: [RegisteredDomain] = []
        for name in questions.domains { if let domain = try domain(name) { domains.append(domain) } }
        var people: [DirectoryPerson] = []
        for user in questions.users { if let person = try person(user) { people.append(person) } }
        return GatheredSurroundings(
            policy: policy,
            answering: questions,
            domains: domains,
            people: people,
            uses: try uses(ofAddresses: questions.addressKeys)
        )
    }

    /// An import asks about hundreds of addresses at a time, most of which nobody has.
    private func uses(ofAddresses keys: Set<String>) throws(StoreError) -> [String: AddressUse] {
        var uses: [String: AddressUse] = [:]
        guard keys.count > 10 else {
            for key in keys { uses[key] = try use(ofAddress: key) }
            return uses
        }
        for (key, id) in try mailboxIdentifiers(withAddresses: keys) { uses[key] = AddressUse(mailbox: id) }
        for key in try directoryAddresses(among: keys) { uses[key] = try use(ofAddress: key) }
        return uses
    }

    private func use(ofAddress key: String) throws(StoreError) -> AddressUse {
        let holder = try holder(ofPrimary: key)
        let primaryOf: DirectoryPerson? = if let holder { try person(holder) } else { nil }
        return AddressUse(
            primaryOf: primaryOf,
            isFunctional: try !owners(ofFunctional: key).isEmpty,
            mailbox: try mailboxIdentifier(withAddress: key)
        )
    }
}
