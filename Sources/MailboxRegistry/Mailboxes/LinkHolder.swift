// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The person who holds a link: the user ID and the number of the directory entry at that time (P4).
public struct LinkHolder: Sendable, Hashable {
    /// The user ID.
    public let user: UserID
    /// The number of the directory entry; the same user ID entered again has another.
    public let person: Int64

    /// Names a holder, as they come from the store.
    ///
    /// - Parameters:
    ///   - user: The user ID.
    ///   - person: The number of the directory entry.
    public init(user: UserID, person: Int64) {
        self.user = user
        self.person = person
    }

    /// Takes user ID and number of a person.
    ///
    /// - Parameter person: A person of the directory.
    public init(_ person: DirectoryPerson) {
        self.init(user: person.user, person: person.number)
    }
}
