// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Whose eyes a call sees with: what is not visible to them does not exist.
public enum Viewer: Sendable, Hashable {
    /// A person for whom a portal acts.
    case person(DirectoryPerson)
    /// An administrator.
    case administrator
    /// A tester, who reads certificates and changes nothing.
    case tester

    /// The person, where a portal acts for one.
    public var person: DirectoryPerson? {
        guard case .person(let person) = self else { return nil }
        return person
    }

    /// Whether this is an administrator.
    public var isAdministrator: Bool {
        self == .administrator
    }
}
