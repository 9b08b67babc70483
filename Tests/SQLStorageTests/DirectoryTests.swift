// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import SQLStorage
import Store
import Testing

@Suite("Directory in the store", .serialized)
struct DirectoryTests {
    private func functional(_ address: String) throws -> FunctionalAddress {
        FunctionalAddress(address: try MailAddress(address), kind: .mailbox, displayName: "Büro")
    }

    @Test("a person comes back as entered, functional addresses in their order", arguments: Engine.allCases)
    func roundTrip(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let login = FunctionalAddress(address: try MailAddress("Post@bücher.example.org"), kind: .login)
            let entry = try DirectoryEntry.sample(functional: [try functional("info@example.org"), login])
            let anna = try user("anna")
            let put = try await store.write { try $0.put(entry, for: anna) }
            let read = try #require(try await store.read { try $0.person(anna) })
            #expect(read == put)
            #expect(read.entry == entry)
            #expect(read.entry.functional.map(\.address.displayed) == ["info@example.org", "Post@bücher.example.org"])
        }
    }

    @Test("a changed entry keeps its number, one entered again gets a new one (P4)", arguments: Engine.allCases)
    func numbers(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let (anna, bert) = (try user("anna"), try user("bert"))
            let entry = try DirectoryEntry.sample()
            let changed = try DirectoryEntry.sample("Anna", functional: [try functional("info@example.org")])
            let first = try await store.write { try $0.put(entry, for: anna).number }
            let second = try await store.write { try $0.put(changed, for: anna).number }
            #expect(first == second)
            #expect(try await store.read { try $0.person(anna)?.entry } == changed)
            #expect(try await store.write { try $0.removePerson(anna) })
            #expect(try await store.write { try !$0.removePerson(anna) })
            let address = try MailAddress("info@example.org").comparisonKey
            #expect(try await store.read { try $0.owners(ofFunctional: address) }.isEmpty)
            let third = try await store.write { try $0.put(entry, for: anna).number }
            let other = try DirectoryEntry.sample(address: "bert@example.org")
            let fourth = try await store.write { try $0.put(other, for: bert).number }
            #expect(Set([first, third, fourth]).count == 3)
        }
    }

    @Test("holders and owners are found by the key of an address", arguments: Engine.allCases)
    func holders(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let (anna, bert) = (try user("anna"), try user("bert"))
            let info = try functional("Info@example.org")
            let annasEntry = try DirectoryEntry.sample(address: "Anna@Example.org", functional: [info])
            let bertsEntry = try DirectoryEntry.sample(address: "bert@example.org", functional: [info])
            try await store.write { transaction in
                _ = try transaction.put(bertsEntry, for: bert)
                _ = try transaction.put(annasEntry, for: anna)
            }
            #expect(try await store.read { try $0.holder(ofPrimary: "anna@example.org") } == anna)
            #expect(try await store.read { try $0.holder(ofPrimary: "nobody@example.org") } == nil)
            #expect(try await store.read { try $0.owners(ofFunctional: "info@example.org") } == [anna, bert])
            #expect(try await store.read { try $0.peopleCount() } == 2)
        }
    }

    @Test("two people exchange their primary addresses in one transaction", arguments: Engine.allCases)
    func exchange(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let (anna, bert) = (try user("anna"), try user("bert"))
            let first = try DirectoryEntry.sample(address: "one@example.org")
            let second = try DirectoryEntry.sample(address: "two@example.org")
            try await store.write { transaction in
                _ = try transaction.put(first, for: anna)
                _ = try transaction.put(second, for: bert)
            }
            try await store.write { transaction in
                try transaction.releasePrimaryAddress(of: anna)
                _ = try transaction.put(first, for: bert)
                _ = try transaction.put(second, for: anna)
            }
            #expect(try await store.read { try $0.holder(ofPrimary: "one@example.org") } == bert)
            #expect(try await store.read { try $0.person(anna)?.entry } == second)
        }
    }

    @Test("two people never have one primary address (P2)", arguments: Engine.allCases)
    func onePrimary(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let (anna, bert) = (try user("anna"), try user("bert"))
            let entry = try DirectoryEntry.sample()
            _ = try await store.write { try $0.put(entry, for: anna) }
            await #expect(throws: StoreError.self) { try await store.write { _ = try $0.put(entry, for: bert) } }
            #expect(try await store.read { try $0.peopleCount() } == 1)
        }
    }

    @Test(
        "people are found by how user ID, names or address begin, whatever the case",
        arguments: [
            ("AE", ["u1"]), ("öZT", ["u1", "u2"]), ("u", ["u1", "u2", "u3"]), ("ztürk", []), ("carla@", ["u3"]),
        ]
    )
    func search(_ prefix: String, _ found: [String]) async throws {
        try await withStore(.sqlite) { store, _ in
            let entries = [
                try DirectoryEntry.sample("Änne", "Öztürk", address: "aenne@example.org"),
                try DirectoryEntry.sample("Bert", "Öztürk", address: "bert@example.org"),
                try DirectoryEntry.sample("Carla", "Unger", address: "Carla@example.org"),
            ]
            for (index, entry) in entries.enumerated() {
                let user = try user("u\(index + 1)")
                _ = try await store.write { try $0.put(entry, for: user) }
            }
            let people = try await store.read { try $0.people(beginningWith: prefix, after: nil, limit: 10) }
            #expect(people.map(\.user.description) == found)
        }
    }

    @Test("pages of people neither lose nor repeat anybody", arguments: Engine.allCases)
    func pages(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            for number in 0..<23 {
                let (entry, user) = (
                    try DirectoryEntry.sample(address: "p\(number)@example.org"), try user("p\(number)")
                )
                _ = try await store.write { try $0.put(entry, for: user) }
            }
            var seen: [UserID] = []
            while true {
                let last = seen.last
                let page = try await store.read { try $0.people(beginningWith: "P", after: last, limit: 5) }
                guard !page.isEmpty else { break }
                seen += page.map(\.user)
            }
            #expect(seen.count == 23 && Set(seen).count == 23)
            #expect(seen.map(\.description) == seen.map(\.description).sorted())
        }
    }

    @Test("a domain comes back as entered and is found by its contacts", arguments: Engine.allCases)
    func domains(_ engine: Engine) async throws {
        try await withStore(engine) { store, _ in
            let (anna, bert) = (try user("anna"), try user("bert"))
            let control = RegisteredDomain.Control(method: "DNS", checkedAt: now, checkedBy: "root")
            let one = RegisteredDomain(
                name: try MailDomain("one.example.org"),
                kind: .directory,
                contacts: [bert, anna],
                control: control
            )
            let two = RegisteredDomain(name: try MailDomain("two.example.org"), kind: .managed, contacts: [bert])
            try await store.write { transaction in
                try transaction.put(two)
                try transaction.put(one)
            }
            #expect(try await store.read { try $0.domain(one.name) } == one)
            #expect(try await store.read { try $0.domains(contact: nil) } == [one, two])
            #expect(try await store.read { try $0.domains(contact: anna) } == [one])
            let changed = RegisteredDomain(name: one.name, kind: .managed, contacts: [])
            try await store.write { try $0.put(changed) }
            #expect(try await store.read { try $0.domain(one.name) } == changed)
            #expect(try await store.write { try $0.removeDomain(one.name) })
            #expect(try await store.write { try !$0.removeDomain(one.name) })
            #expect(try await store.read { try $0.domains(contact: bert) } == [two])
        }
    }
}
