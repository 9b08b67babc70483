// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// What the rules of a mailbox ask about the world around it: domains, the directory, other mailboxes.
///
/// Nothing here fails or waits: whoever applies an event gathers the answers first, in the same transaction
/// (``RegistryQuestions``, ``GatheredSurroundings``), or holds them in memory, as an import does.
public protocol RegistrySurroundings {
    /// What is configured.
    var policy: RegistryPolicy { get }
    /// The registered domain of a name.
    func domain(_ name: MailDomain) -> RegisteredDomain?
    /// The person with a user ID.
    func person(_ user: UserID) -> DirectoryPerson?
    /// Who has an address, compared under its key (M4).
    func use(ofAddress addressKey: String) -> AddressUse
}
