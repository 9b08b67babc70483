// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Who changes a domain's mailboxes (D1).
public enum ActingContact: Sendable, Hashable {
    /// A person for whom a portal acts; only a contact of the domain may.
    case person(UserID)
    /// An administrator, in every managed domain.
    case administrator
}

extension RegisteredDomain {
    /// Whether its mailboxes exist for somebody (D1).
    ///
    /// - Parameter contact: Who looks or acts.
    /// - Returns: Whether they are a contact or an administrator.
    public func isAdministered(by contact: ActingContact) -> Bool {
        switch contact {
        case .administrator: true
        case .person(let user): contacts.contains(user)
        }
    }
}
