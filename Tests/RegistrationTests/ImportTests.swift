// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import Foundation
import MailAddressing
import MailboxRegistry
import OpenSSLBridge
import Registration
import SQLStorage
import SQLiteDriver
import Testing

@Suite("Importing people")
struct ImportTests {
    private let registration: Registration

    init() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sqlite").path
        let database = try SQLiteDatabase.open(path: path)
        let store = try await SQLStore.open(database, writer: "test") { Digest.sha256($0) }
        let moment = Timestamp(secondsSince1970: 1_790_000_000)
        registration = Registration(store: store, clock: { moment })
    }

    private typealias Line = (user: String, address: String, functional: [String])

    /// Imports people, a line each.
    @discardableResult
    private func enter(_ lines: [Line], prune: Bool = false, dryRun: Bool = false) async throws -> PeopleImport {
        let people = try lines.enumerated().map { index, line in
            Registration.ImportedPerson(
                line: index + 1,
                user: try #require(UserID(line.user)),
                entry: DirectoryEntry(
                    givenName: "Anna",
                    surname: "Berg",
                    primaryAddress: try MailAddress(line.address),
                    functional: try line.functional.map { .init(address: try MailAddress($0), kind: .login) }
                )
            )
        }
        return try await registration.importPeople(people, prune: prune, dryRun: dryRun, by: .daemon)
    }

    /// So many that one of them may be pruned.
    private let crowd: [Line] = (1...20).map { ("person\($0)", "person\($0)@example.org", []) }

    private func faults(_ lines: [Line]) async throws -> [Int] {
        do {
            try await enter(lines)
            return []
        } catch RegistrationError.importLines(let faults) {
            return faults.map(\.line)
        }
    }

    private func number(_ user: String) async throws -> Int64? {
        try await registration.person(try #require(UserID(user)))?.number
    }

    private func addresses() async throws -> [String: String] {
        let people = try await registration.people(beginningWith: nil, after: nil, limit: 100)
        return Dictionary(uniqueKeysWithValues: people.map { ($0.user.description, "\($0.entry.primaryAddress)") })
    }

    @Test("an import is all or nothing, and names the lines that cannot be taken")
    func refused() async throws {
        let lines: [Line] = [("ab1", "a@example.org", []), ("cd2", "A@example.org", []), ("ef3", "e@example.org", [])]
        #expect(try await faults(lines) == [2])
        #expect(try await addresses().isEmpty)
    }

    @Test("a dry run reports and stores nothing")
    func dryRun() async throws {
        #expect(try await enter([("ab1", "a@example.org", [])], dryRun: true).created == 1)
        #expect(try await addresses().isEmpty)
    }

    @Test("an import that would remove more than five in a hundred is refused")
    func pruneLimit() async throws {
        try await enter([("ab1", "a@example.org", [])])
        await #expect(throws: RegistrationError.self) {
            try await enter([("cd2", "c@example.org", [])], prune: true)
        }
    }

    @Test("a new user ID takes the address of the one it replaces, who is pruned")
    func renamed() async throws {
        try await enter(crowd)
        let report = try await enter(crowd.dropLast() + [("renamed", "person20@example.org", [])], prune: true)
        #expect((report.created, report.unchanged, report.removed) == (1, 19, 1))
        #expect(try await addresses()["renamed"] == "person20@example.org")
    }

    @Test("two people exchange their addresses and stay who they are", arguments: [[0, 1], [1, 0]])
    func exchanged(order: [Int]) async throws {
        try await enter([("ab1", "a@example.org", []), ("cd2", "c@example.org", [])])
        let before = try await number("ab1")
        let after: [Line] = [("ab1", "c@example.org", []), ("cd2", "a@example.org", [])]
        #expect(try await enter(order.map { after[$0] }).changed == 2)
        #expect(try await addresses() == ["ab1": "c@example.org", "cd2": "a@example.org"])
        #expect(try await number("ab1") == before)
    }

    @Test("a personal address becomes functional, whoever's line comes first")
    func otherType() async throws {
        try await enter([("ab1", "info@example.org", []), ("cd2", "c@example.org", [])])
        try await enter([("cd2", "c@example.org", ["info@example.org"]), ("ab1", "a@example.org", [])])
        #expect(try await addresses()["ab1"] == "a@example.org")
    }

    @Test("who is not named keeps the address, and whoever takes it is refused (P2)")
    func notNamed() async throws {
        try await enter([("ab1", "a@example.org", ["info@example.org", "desk@example.org"])])
        let lines: [Line] = [
            ("cd2", "a@example.org", []), ("ef3", "info@example.org", []), ("gh4", "g@example.org", ["a@example.org"]),
            ("ij5", "i@example.org", ["desk@example.org"]),
        ]
        #expect(try await faults(lines) == [1, 2, 3])
    }
}
