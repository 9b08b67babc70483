// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// Everything that an event can ask of its surroundings, to be answered in a few queries.
public struct RegistryQuestions: Sendable, Hashable {
    /// Domains by name.
    public private(set) var domains: Set<MailDomain> = []
    /// Addresses by their key.
    public private(set) var addressKeys: Set<String> = []
    /// People by user ID.
    public private(set) var users: Set<UserID> = []

    /// Asks nothing.
    public init() {}

    /// Asks about domains alone, as the selection list does.
    ///
    /// - Parameter domains: Which ones.
    public init(domains: Set<MailDomain>) {
        self.domains = domains
    }

    /// Asks what the registration of a mailbox needs.
    ///
    /// - Parameters:
    ///   - draft: The mailbox.
    ///   - domain: The domain that it is to belong to.
    public init(creating draft: MailboxDraft, in domain: MailDomain) {
        domains.insert(domain)
        ask(about: [draft.address] + draft.aliases)
        if let applicant = draft.applicantAddress { ask(about: [applicant]) }
    }

    /// Asks what an event needs.
    ///
    /// - Parameters:
    ///   - event: What happens.
    ///   - mailbox: The mailbox to which it happens.
    public init(of event: MailboxEvent, to mailbox: Mailbox) {
        domains.insert(mailbox.domain)
        if let applicant = mailbox.applicantAddress { ask(about: [applicant]) }
        switch event {
        case .edit(let edit, _):
            ask(about: edit.aliases ?? [])
            if let applicant = edit.applicantAddress ?? nil { ask(about: [applicant]) }
        case .confirm(_, let user, _): users.insert(user)
        default: break
        }
    }

    /// Asks what several members of a batch ask together.
    ///
    /// - Parameter other: The questions of another one.
    public mutating func formUnion(_ other: Self) {
        domains.formUnion(other.domains)
        addressKeys.formUnion(other.addressKeys)
        users.formUnion(other.users)
    }

    private mutating func ask(about addresses: [MailAddress]) {
        domains.formUnion(addresses.map(\.host))
        addressKeys.formUnion(addresses.map(\.comparisonKey))
    }
}
