// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import Foundation
import MailAddressing
import MailboxRegistry
import OpenSSLBridge
import Registration
import SQLStorage
import SQLiteDriver
import Store
import Testing

@Suite("People of the directory")
struct PeopleTests {
    private let store: SQLStore
    private let registration: Registration
    private let moment = Timestamp(secondsSince1970: 1_790_000_000)

    init() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sqlite").path
        let database = try SQLiteDatabase.open(path: path)
        store = try await SQLStore.open(database, writer: "test") { Digest.sha256($0) }
        let moment = moment
        registration = Registration(store: store, clock: { moment })
    }

    private func entry(_ surname: String, _ address: String, functional: [String] = []) throws -> DirectoryEntry {
        DirectoryEntry(
            givenName: "Anna",
            surname: surname,
            primaryAddress: try MailAddress(address),
            functional: try functional.map { FunctionalAddress(address: try MailAddress($0), kind: .login) }
        )
    }

    @discardableResult
    private func put(
        _ user: String,
        _ surname: String,
        _ address: String,
        functional: [String] = []
    ) async throws -> (person: DirectoryPerson, isNew: Bool) {
        let entry = try entry(surname, address, functional: functional)
        return try await registration.put(entry, for: #require(UserID(user)), by: .daemon)
    }

    private func refusal(_ body: () async throws -> some Any) async -> RegistrationError? {
        do {
            _ = try await body()
            return nil
        } catch { return error as? RegistrationError }
    }

    @Test("a new person is new, a changed one is not")
    func putting() async throws {
        #expect(try await put("ab1", "Berg", "a@example.org").isNew)
        #expect(try await !put("ab1", "Berg-Neu", "a@example.org").isNew)
    }

    @Test("names are kept in NFC")
    func normalization() async throws {
        let person = try await put("ab1", "Mu\u{308}ller", "a@example.org").person
        #expect(Array(person.entry.surname.unicodeScalars) == Array("M\u{fc}ller".unicodeScalars))
    }

    @Test(
        "a name that no certificate can carry is refused",
        arguments: [
            "", " . - ", "Ber\u{0}g", "Ber\ng", "Berg ", "Be\u{202e}rg", "Be\u{200b}rg", "MÃ¼ller",
            String(repeating: "Ü", count: 65),
        ]
    )
    func names(surname: String) async throws {
        let error = await refusal { try await put("ab1", surname, "a@example.org") }
        guard case .name(_, field: "/surname") = error else { return unexpected(error) }
    }

    @Test("64 characters that take two octets each are one name")
    func longName() async throws {
        _ = try await put("ab1", String(repeating: "Ü", count: 64), "a@example.org")
    }

    @Test("an address is primary of one person only, compared without case (P2)")
    func primaryTwice() async throws {
        try await put("ab1", "Berg", "a@example.org")
        let error = await refusal { try await put("cd2", "Dahl", "A@EXAMPLE.org") }
        guard case .addressTaken(_, let holder) = error else { return unexpected(error) }
        #expect(holder.description == "ab1")
    }

    @Test("an address is never both personal and functional (P2)")
    func bothTypes() async throws {
        try await put("ab1", "Berg", "a@example.org", functional: ["info@example.org"])
        for address in ["info@example.org"] {
            let error = await refusal { try await put("cd2", "Dahl", address) }
            guard case .addressOfOtherType = error else { return unexpected(error) }
        }
        let error = await refusal { try await put("cd2", "Dahl", "c@example.org", functional: ["a@example.org"]) }
        guard case .addressOfOtherType = error else { return unexpected(error) }
    }

    @Test("several owners share a functional address (X2)")
    func owners() async throws {
        try await put("ab1", "Berg", "a@example.org", functional: ["info@example.org"])
        try await put("cd2", "Dahl", "c@example.org", functional: ["info@example.org"])
    }

    @Test("the same user ID entered again is another person (P4)")
    func reentry() async throws {
        let first = try await put("ab1", "Berg", "a@example.org").person
        try await registration.removePerson(first.user, by: .daemon)
        let second = try await put("ab1", "Berg", "a@example.org").person
        #expect(first.number != second.number)
    }

    @Test("the selection list begins with the own address, also when it cannot be requested (X1)")
    func selectionList() async throws {
        let person = try await put("ab1", "Berg", "a@example.net", functional: ["info@example.org"]).person
        let domain = RegisteredDomain(name: try MailDomain("example.org"), kind: .directory, contacts: [])
        _ = try await registration.put(domain, by: .daemon)
        let list = try await registration.selectionList(of: person.user)
        #expect(list.map(\.entitlement.address.description) == ["a@example.net", "info@example.org"])
        #expect(list.map { $0.obstacle == nil } == [false, true])
    }
}

/// Records that a refusal was another one than the test expects.
private func unexpected(_ error: (any Error)?, sourceLocation: SourceLocation = #_sourceLocation) {
    Issue.record("refused with \(error.map { "\($0)" } ?? "nothing")", sourceLocation: sourceLocation)
}
