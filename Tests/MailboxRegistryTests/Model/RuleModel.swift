// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The rules of registration once more, as plainly as they can be said: what they answer to an event, and what is so
/// afterwards.
///
/// It is written from the text of the rules and shares nothing with the implementation: addresses, people and domains
/// are numbers, a status is a word that events set, links and challenges are entries of dictionaries.
struct RuleModel {
    struct Domain {
        var isManaged: Bool
        var contacts: Set<Int>
        var checkedAt: Int?
    }

    struct Person {
        var entry: Int
        var primary: Int
        var functional: [Int]
    }

    struct Link {
        var person: Int
        var entry: Int
        var at: Int
        var challenge: Int
        var isSuspended = false
    }

    /// Where an address of a mailbox stands.
    struct Standing {
        enum Word: String { case neverSent, sent, confirmed, suspended, refused, expired, undeliverable }

        var word = Word.neverSent
        var link: Link?
        /// The challenge sent for it that can still be answered.
        var pending: Int?
        /// The newest challenge sent for it.
        var newest: Int?
        /// Whether somebody objected in this very second; what becomes invalid in it does not hide the objection.
        var isJustObjected = false
    }

    struct Challenge {
        enum Fate: String { case open, used, superseded, expired, refused }

        var isNotice = false
        var sentFor: [Int] = []
        var covers: [Int] = []
        var recipient: Int
        var until: Int?
        var objectsTo: Int?
        var fate = Fate.open
        var isGivenUp = false
    }

    struct Box {
        var domain: Int
        var primary: Int
        var isPersonal: Bool
        var name: String
        var aliases: [Int]
        var applicant: Int?
        var comment = ""
        var isActive = true
        /// Counted from 1.
        var challenges: [Challenge] = []
        /// By the key of the address.
        var standings: [Int: Standing] = [:]

        var keys: [Int] { ([primary] + aliases).map(Cast.key) }
        var isLinked: Bool { standings.values.contains { $0.link != nil } }

        func isLinked(to person: Int) -> Bool {
            standings.values.contains { $0.link?.person == person }
        }
    }

    let policy: ModelPolicy
    var now = 1_800_000_000
    var domains: [Int: Domain] = [
        0: Domain(isManaged: true, contacts: [3, 5]),
        1: Domain(isManaged: true, contacts: [4, 5]),
        2: Domain(isManaged: false, contacts: [3]),
    ]
    var people: [Int: Person] = [:]
    var entryCount = 0
    var boxes: [Int: Box] = [:]

    init(_ policy: ModelPolicy) {
        self.policy = policy
        for person in Cast.people {
            enter(person, primary: Cast.primarySpellings[person], functional: person == 0 ? [Cast.dean] : [])
        }
    }

    /// Who may act for a domain; to others it does not exist (D1).
    func administers(_ actor: Int, _ domain: Int) -> Bool {
        guard let domain = domains[domain] else { return false }
        return actor == Cast.administrator || domain.contacts.contains(actor)
    }

    /// The person whose primary address it is.
    func primaryHolder(ofKey key: Int) -> Int? {
        people.first { Cast.key($0.value.primary) == key }?.key
    }

    func isOfDirectory(_ key: Int) -> Bool {
        people.values.contains { ([$0.primary] + $0.functional).map(Cast.key).contains(key) }
    }

    func isTaken(_ key: Int, except slot: Int?) -> Bool {
        boxes.contains { $0.key != slot && $0.value.keys.contains(key) }
    }
}
