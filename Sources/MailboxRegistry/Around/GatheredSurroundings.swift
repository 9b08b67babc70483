// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// Answers that were gathered before; what was not asked counts as our own mistake, not as free or unknown.
public struct GatheredSurroundings: RegistrySurroundings, Sendable {
    /// What is configured.
    public let policy: RegistryPolicy
    private let questions: RegistryQuestions
    private let domains: [MailDomain: RegisteredDomain]
    private let people: [UserID: DirectoryPerson]
    private let uses: [String: AddressUse]

    /// Puts questions and answers together.
    ///
    /// - Parameters:
    ///   - policy: What is configured.
    ///   - questions: What was asked.
    ///   - domains: The domains among those asked that are registered.
    ///   - people: The people among those asked that the directory knows.
    ///   - uses: The addresses among those asked that somebody has, by their key.
    public init(
        policy: RegistryPolicy,
        answering questions: RegistryQuestions,
        domains: [RegisteredDomain],
        people: [DirectoryPerson],
        uses: [String: AddressUse]
    ) {
        self.policy = policy
        self.questions = questions
        self.domains = Dictionary(domains.map { ($0.name, $0) }) { first, _ in first }
        self.people = Dictionary(people.map { ($0.user, $0) }) { first, _ in first }
        self.uses = uses
    }

    /// The registered domain of a name.
    ///
    /// - Parameter name: One of those asked.
    /// - Returns: `nil` where there is none.
    public func domain(_ name: MailDomain) -> RegisteredDomain? {
        precondition(questions.domains.contains(name), "a rule looked at a domain that was not asked for")
        return domains[name]
    }

    /// The person with a user ID.
    ///
    /// - Parameter user: One of those asked.
    /// - Returns: `nil` where there is none.
    public func person(_ user: UserID) -> DirectoryPerson? {
        precondition(questions.users.contains(user), "a rule looked at a person who was not asked for")
        return people[user]
    }

    /// Who has an address.
    ///
    /// - Parameter addressKey: One of those asked.
    /// - Returns: `AddressUse.free` where nobody has it.
    public func use(ofAddress addressKey: String) -> AddressUse {
        precondition(questions.addressKeys.contains(addressKey), "a rule looked at an address that was not asked for")
        return uses[addressKey] ?? .free
    }
}
