// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Testing

/// One mailbox and the world around it; each step is judged as the store would see it, too.
struct Scenario {
    /// An event that was not refused, and what came of it.
    struct Happening {
        let event: MailboxEvent
        let moment: Timestamp
        let transition: Transition
    }

    static let nap1 = contact("nap1")

    var world: World
    var moment = Timestamp(secondsSince1970: 1_800_000_000)
    private(set) var state: RegisteredMailbox
    let registration: Transition
    private(set) var history: [Happening] = []
    private var seedCount: UInt8 = 0

    init(
        _ type: Mailbox.MailboxType,
        _ address: String = "info@mail.example.org",
        aliases: [String] = [],
        applicant: String? = nil,
        world: World? = nil
    ) throws {
        let world = try world ?? World()
        let draft = MailboxDraft(
            address: try MailAddress(address),
            type: type,
            displayName: "Information",
            aliases: try aliases.map { try MailAddress($0) },
            applicantAddress: try applicant.map { try MailAddress($0) }
        )
        registration = try Self.register(draft, in: world, at: moment)
        state = try #require(registration.after)
        self.world = world
        for address in state.mailbox.addresses { self.world.mailboxes[address.comparisonKey] = state.mailbox.id }
    }

    static func register(
        _ draft: MailboxDraft,
        in world: World,
        domain: String = "mail.example.org",
        by contact: ActingContact = nap1,
        at moment: Timestamp = Timestamp(secondsSince1970: 1_800_000_000)
    ) throws -> Transition {
        let domain = try MailDomain(domain)
        let gathered = world.gathered(RegistryQuestions(creating: draft, in: domain))
        let id = MailboxID(octets: Array(repeating: 1, count: 16))
        return try RegisteredMailbox.registering(draft, as: id, in: domain, by: contact, at: moment, in: gathered)
    }

    var last: Transition {
        history.last?.transition ?? registration
    }

    /// Applies an event to the mailbox as the store would load it, and compares with all that is known.
    @discardableResult
    mutating func apply(_ event: MailboxEvent) throws(RegistryRefusal) -> Transition {
        let gathered = world.gathered(RegistryQuestions(of: event, to: state.mailbox))
        let transition = try state.applying(event, at: moment, in: gathered)
        let loaded = try state.loaded.applying(event, at: moment, in: world)
        #expect(loaded.after?.reports(at: moment) == transition.after?.reports(at: moment))
        #expect(loaded.facts == transition.facts && loaded.mails == transition.mails)
        #expect(Set(loaded.changedChallenges) == Set(transition.changedChallenges))
        #expect(Set(loaded.changedLinks) == Set(transition.changedLinks))
        #expect(!transition.facts.contains { $0.details.values.contains { $0.utf8.contains(UInt8(ascii: "@")) } })
        history.append(Happening(event: event, moment: moment, transition: transition))
        state = transition.after ?? state
        return transition
    }

    mutating func refusal(_ event: MailboxEvent) -> RegistryRefusal? {
        let before = state
        do throws(RegistryRefusal) {
            try apply(event)
            return nil
        } catch {
            #expect(state == before)
            return error
        }
    }

    mutating func seeds(_ count: Int) -> [ChallengeSeed] {
        (0..<count).map { _ in
            seedCount += 1
            let id = ChallengeID(octets: [seedCount] + Array(repeating: 0, count: 15))
            return ChallengeSeed(id: id, tokenHash: Array(repeating: seedCount, count: 32))
        }
    }
}

extension Scenario {
    mutating func wait(_ duration: Duration) {
        moment = moment + duration
    }

    mutating func sendEvent(_ addresses: [String]? = nil, by contact: ActingContact = nap1) throws -> MailboxEvent {
        let addresses = try addresses.map { try $0.map { try MailAddress($0) } }
        return .send(addresses, seeds: seeds(state.mailbox.addresses.count), by: contact)
    }

    /// Sends and gives the new challenges.
    @discardableResult
    mutating func send(_ addresses: [String]? = nil) throws -> [Challenge] {
        try apply(try sendEvent(addresses)).changedChallenges.filter { $0.state == .open }
    }

    mutating func confirmEvent(_ challenge: Challenge, by name: String) throws -> MailboxEvent {
        .confirm(challenge.id, by: try user(name), notice: seeds(1)[0])
    }

    mutating func confirm(_ challenge: Challenge, by name: String) throws {
        try apply(try confirmEvent(challenge, by: name))
    }

    /// Sends to all addresses and has them confirmed by one person.
    mutating func link(to name: String) throws {
        for challenge in try send(state.mailbox.addresses.map(\.description)) { try confirm(challenge, by: name) }
    }

    mutating func edit(_ edit: MailboxEdit, by contact: ActingContact = nap1) throws {
        try apply(.edit(edit, by: contact))
    }

    func holder(_ name: String) throws -> LinkHolder {
        LinkHolder(try #require(world.person(try user(name))))
    }

    var statuses: [AddressStatus] {
        state.reports(at: moment).map(\.status)
    }

    var obstacle: RegistryObstacle? {
        state.obstacle(at: moment, in: world)
    }

    var actions: [RegistryFact.Action] {
        last.facts.map(\.action)
    }
}

extension RegisteredMailbox {
    /// What a store has to load at least.
    var loaded: RegisteredMailbox {
        let keys = mailbox.addresses.map(\.comparisonKey)
        let newest = keys.compactMap { key in
            challenges.last { challenge in
                challenge.purpose == .confirmation && challenge.addresses.contains { $0.comparisonKey == key }
            }
        }
        let newestLinks = keys.compactMap { key in links.last { $0.address.comparisonKey == key } }
        return RegisteredMailbox(
            mailbox,
            challenges: challenges.filter { $0.state == .open || newest.contains($0) },
            links: links.filter { $0.isLive || newestLinks.contains($0) }
        )
    }
}
