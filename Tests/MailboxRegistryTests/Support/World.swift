// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry

/// Domains, people and other mailboxes in memory, as the tests need them.
struct World: RegistrySurroundings {
    var policy = RegistryPolicy.standard
    var domains: [RegisteredDomain]
    var people: [DirectoryPerson]
    var mailboxes: [String: MailboxID] = [:]

    /// Two managed domains of nap1, one of them of nap2 too, one of nap2 alone, and a directory domain.
    init() throws {
        domains = [
            RegisteredDomain(name: try MailDomain("mail.example.org"), kind: .managed, contacts: [try user("nap1")]),
            RegisteredDomain(
                name: try MailDomain("lab.example.org"),
                kind: .managed,
                contacts: [try user("nap1"), try user("nap2")]
            ),
            RegisteredDomain(name: try MailDomain("other.example.org"), kind: .managed, contacts: [try user("nap2")]),
            RegisteredDomain(name: try MailDomain("example.org"), kind: .directory, contacts: [try user("nap1")]),
        ]
        people = [
            try newPerson("anna", 1, "anna@example.org", language: "de", functional: ["dean@example.org"]),
            try newPerson("bert", 2, "bert@example.org"),
        ]
    }

    func domain(_ name: MailDomain) -> RegisteredDomain? {
        domains.first { $0.name == name }
    }

    func person(_ user: UserID) -> DirectoryPerson? {
        people.first { $0.user == user }
    }

    func use(ofAddress addressKey: String) -> AddressUse {
        AddressUse(
            primaryOf: people.first { $0.entry.primaryAddress.comparisonKey == addressKey },
            isFunctional: people.contains { $0.entry.functional.contains { $0.address.comparisonKey == addressKey } },
            mailbox: mailboxes[addressKey]
        )
    }

    /// The same world as a store gives it: only what was asked for.
    func gathered(_ questions: RegistryQuestions) -> GatheredSurroundings {
        GatheredSurroundings(
            policy: policy,
            answering: questions,
            domains: domains.filter { questions.domains.contains($0.name) },
            people: people.filter { questions.users.contains($0.user) },
            uses: Dictionary(uniqueKeysWithValues: questions.addressKeys.map { ($0, use(ofAddress: $0)) })
        )
    }

    mutating func replace(_ domain: String, kind: RegisteredDomain.Kind, control: RegisteredDomain.Control?) throws {
        let name = try MailDomain(domain)
        let contacts = self.domain(name)?.contacts ?? []
        domains.removeAll { $0.name == name }
        domains.append(RegisteredDomain(name: name, kind: kind, contacts: contacts, control: control))
    }
}

func user(_ text: String) throws -> UserID {
    guard let user = UserID(text) else { throw MailAddressError.empty }
    return user
}

func newPerson(
    _ name: String,
    _ number: Int64,
    _ address: String,
    language: String? = nil,
    functional: [String] = []
) throws -> DirectoryPerson {
    DirectoryPerson(
        number: number,
        user: try user(name),
        entry: DirectoryEntry(
            givenName: "Given",
            surname: "Surname",
            primaryAddress: try MailAddress(address),
            language: language,
            functional: try functional.map { FunctionalAddress(address: try MailAddress($0), kind: .login) }
        )
    )
}
