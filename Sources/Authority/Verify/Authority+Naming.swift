// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
public import MailboxRegistry
import SubjectProfiles

/// Why the default profile cannot name what an entry of a selection list needs.
public struct NamingObstacle: Sendable {
    /// What the default profile says.
    public let refusal: AuthorityError
    /// Another profile of the settings that can.
    public let alternative: String?
}

extension Authority {
    /// Why a request for an entry of a person's selection list would fail for its names (X1).
    ///
    /// - Parameters:
    ///   - entitlement: The entry.
    ///   - person: Whose list it is on.
    /// - Returns: `nil` where the default profile of its type can name it.
    public func obstacle(naming entitlement: AddressEntitlement, of person: DirectoryPerson) -> NamingObstacle? {
        let subject = SubjectRequest(entitlement, of: person)
        let profiles = profiles(for: entitlement.type)
        guard let first = profiles.first, let refusal = obstacle(naming: subject, by: first) else { return nil }
        let alternative = profiles.dropFirst().first { obstacle(naming: subject, by: $0) == nil }
        return NamingObstacle(refusal: refusal, alternative: alternative)
    }

    private func obstacle(naming subject: SubjectRequest, by profile: String) -> AuthorityError? {
        do {
            let failures = try preview(subject, profile: profile, at: nil).preview.findings.failures
            return failures.isEmpty ? nil : .rules(failures)
        } catch {
            return error
        }
    }
}

extension SubjectRequest {
    /// What the subject is made of: names from the directory, never from the request (X3).
    ///
    /// A functional certificate gets the name too, so that the rules can look for traces of it.
    init(_ entitlement: AddressEntitlement, of person: DirectoryPerson) {
        self.init(
            address: entitlement.address,
            aliases: entitlement.aliases,
            givenName: person.entry.givenName.isEmpty ? nil : person.entry.givenName,
            surname: person.entry.surname,
            displayName: entitlement.displayName
        )
    }
}
