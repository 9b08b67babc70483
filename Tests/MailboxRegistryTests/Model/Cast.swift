// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry

/// The names that the sequences speak of; the model knows them by their numbers alone.
struct Cast: Sendable {
    /// A spelling of an address.
    struct Spelling: Sendable {
        let address: MailAddress
        /// Equal for spellings of the same address (M4), entered by hand.
        let key: Int
        let domain: Int
    }

    static let people = 0..<3
    static let contacts = 3..<6
    /// Stands for an administrator where a contact acts.
    static let administrator = 6

    let spellings: [Spelling]
    let domains: [MailDomain]
    let users: [UserID]
    private let keys: [String: Int]

    /// Key and domain of each spelling; the text is the implementation's business.
    private static let table: [(text: String, key: Int, domain: Int)] = [
        ("info@mail.example.org", 0, 0),
        ("Info@MAIL.example.org", 0, 0),
        ("sales@mail.example.org", 1, 0),
        ("help@mail.example.org", 2, 0),
        ("post@bücher.example", 3, 1),
        ("POST@xn--bcher-kva.example", 3, 1),
        ("team@xn--bcher-kva.example", 4, 1),
        ("anna@example.org", 5, 2),
        ("Anna@Example.ORG", 5, 2),
        ("bert@example.org", 6, 2),
        ("carl@example.org", 7, 2),
        ("dean@example.org", 8, 2),
        ("anna.new@example.org", 9, 2),
        ("somebody@elsewhere.example", 10, 3),
    ]
    private static let keysBySpelling = table.map(\.key)
    private static let domainsBySpelling = table.map(\.domain)
    static let managedSpellings = Array(0...6)
    static let directorySpellings = Array(7...12)
    static let dean = 11
    /// By person.
    static let primarySpellings = [7, 9, 10]

    init() throws {
        spellings = try Self.table.map { row in
            Spelling(address: try MailAddress(row.text), key: row.key, domain: row.domain)
        }
        domains = try ["mail.example.org", "bücher.example", "example.org", "elsewhere.example"]
            .map { try MailDomain($0) }
        users = try ["anna", "bert", "carl", "nap1", "nap2", "nap3"].map(user)
        keys = Dictionary(spellings.map { ($0.address.description, $0.key) }) { first, _ in first }
    }

    /// The key of an address that the machine gives.
    func key(of address: MailAddress) -> Int? {
        keys[address.description]
    }

    static func key(_ spelling: Int) -> Int {
        keysBySpelling[spelling]
    }

    static func domain(_ spelling: Int) -> Int {
        domainsBySpelling[spelling]
    }

    static func text(_ spelling: Int) -> String {
        table[spelling].text
    }

    func actor(_ number: Int) -> ActingContact {
        number == Self.administrator ? .administrator : .person(users[number])
    }
}
