// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Who may make a call.
struct Access: Sendable, Hashable {
    /// What a call rests on, once the right to it is clear.
    enum Standing: Sendable, Hashable {
        /// These roles of the caller.
        case roles(Set<CallerRole>)
        /// Role portal, narrowed to the person of this user ID, which nobody has looked up yet.
        case person(String)
    }

    /// The roles that may.
    let roles: Set<CallerRole>
    /// Whether `Acting-User` means something; a few calls show everybody the same.
    let regardsPerson: Bool

    /// Calls that every role may make, without a person.
    static let anyRole = Access(roles: Set(CallerRole.allCases), regardsPerson: false)

    /// Calls of these roles; a portal names the person.
    static func of(_ roles: CallerRole...) -> Access {
        Access(roles: Set(roles), regardsPerson: true)
    }

    /// Calls of these roles, without a person.
    static func withoutPerson(_ roles: CallerRole...) -> Access {
        Access(roles: Set(roles), regardsPerson: false)
    }

    /// What the call of a caller rests on.
    ///
    /// Whoever sends `Acting-User` has the rights of that person only, also an administrator.
    func standing(of held: Set<CallerRole>, actingUsers: [String]) throws(Problem) -> Standing {
        guard actingUsers.count <= 1 else { throw .actingUserRepeated }
        let usable = held.intersection(roles)
        if regardsPerson, let user = actingUsers.first {
            guard usable.contains(.portal) else { throw .narrowedToPortal }
            return .person(user)
        }
        let others = regardsPerson ? usable.subtracting([.portal]) : usable
        guard others.isEmpty else { return .roles(others) }
        throw usable.contains(.portal) ? .actingUserRequired : .roleRequired(roles)
    }
}
