// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry

/// The state machine under test with the world around it, fed with the same steps as the model.
struct MachineSide: RegistrySurroundings {
    let cast: Cast
    var policy: RegistryPolicy
    let fault: PlantedFault?
    var moment = Timestamp(secondsSince1970: 1_800_000_000)
    private(set) var boxes: [Int: RegisteredMailbox] = [:]
    /// What the last step came to, by slot.
    private(set) var transitions: [Int: Transition] = [:]
    private(set) var people: [UserID: DirectoryPerson] = [:]
    private var domains: [MailDomain: RegisteredDomain] = [:]
    private var uses: [String: AddressUse] = [:]
    private var entryCount: Int64 = 0
    private var seedCount = 0

    init(_ cast: Cast, _ policy: RegistryPolicy, fault: PlantedFault? = nil) {
        self.cast = cast
        self.policy = policy
        self.fault = fault
        put(domain: 0, isManaged: true, contacts: [3, 5], checkedAgo: nil)
        put(domain: 1, isManaged: true, contacts: [4, 5], checkedAgo: nil)
        put(domain: 2, isManaged: false, contacts: [3], checkedAgo: nil)
        for person in Cast.people {
            enter(person, primary: Cast.primarySpellings[person], functional: person == 0 ? [Cast.dean] : [])
        }
    }

    func domain(_ name: MailDomain) -> RegisteredDomain? {
        domains[name]
    }

    func person(_ user: UserID) -> DirectoryPerson? {
        people[user]
    }

    func use(ofAddress addressKey: String) -> AddressUse {
        uses[addressKey] ?? .free
    }

    /// The words of all rules that refuse, or of the first one; empty where the event happened.
    mutating func apply(_ step: Step) -> Set<String> {
        transitions = [:]
        do throws(RegistryRefusal) {
            switch step {
            case .wait(let seconds): moment = moment + .seconds(seconds)
            case .enter(let person, let primary, let functional):
                enter(person, primary: primary, functional: functional)
            case .leave(let person): try leave(person)
            case .domain(let domain, let isManaged, let contacts, let ago):
                try replace(domain, isManaged: isManaged, contacts: contacts, checkedAgo: ago)
            case .dropDomain(let domain): try drop(domain)
            case .register(let slot, let draft, let actor): return try register(slot, draft, by: actor)
            default: return try applyToMailbox(step)
            }
            return []
        } catch { return [error.word] }
    }

    mutating func seeds(_ count: Int) -> [ChallengeSeed] {
        (0..<count).map { _ in
            seedCount += 1
            let octets = [UInt8(seedCount >> 8), UInt8(seedCount & 0xFF)] + [UInt8](repeating: 0, count: 14)
            return ChallengeSeed(id: ChallengeID(octets: octets), tokenHash: octets)
        }
    }
}

extension MachineSide {
    private mutating func enter(_ person: Int, primary: Int, functional: [Int]) {
        let user = cast.users[person]
        if people[user] == nil { entryCount += 1 }
        people[user] = DirectoryPerson(
            number: people[user]?.number ?? entryCount,
            user: user,
            entry: DirectoryEntry(
                givenName: "Given",
                surname: "Surname",
                primaryAddress: cast.spellings[primary].address,
                functional: functional.map { FunctionalAddress(address: cast.spellings[$0].address, kind: .login) }
            )
        )
        noteUses()
    }

    private mutating func leave(_ person: Int) throws(RegistryRefusal) {
        guard let left = people.removeValue(forKey: cast.users[person]) else { return }
        noteUses()
        for slot in boxes.keys.sorted() { try change(slot, .removePerson(LinkHolder(left))) }
    }

    private mutating func put(domain: Int, isManaged: Bool, contacts: [Int], checkedAgo: Int?) {
        let name = cast.domains[domain]
        domains[name] = RegisteredDomain(
            name: name,
            kind: isManaged ? .managed : .directory,
            contacts: contacts.map { cast.users[$0] },
            control: checkedAgo.map {
                RegisteredDomain.Control(method: "mail", checkedAt: moment - .seconds($0), checkedBy: "operator")
            }
        )
    }

    private mutating func replace(
        _ domain: Int,
        isManaged: Bool,
        contacts: [Int],
        checkedAgo: Int?
    ) throws(RegistryRefusal) {
        let name = cast.domains[domain]
        let before = domains[name]
        put(domain: domain, isManaged: isManaged, contacts: contacts, checkedAgo: checkedAgo)
        guard let before, let after = domains[name] else { return }
        do throws(RegistryRefusal) {
            try before.checkReplacement(by: after, isInUse: isInUse(name))
        } catch {
            domains[name] = before
            throw error
        }
    }

    private mutating func drop(_ domain: Int) throws(RegistryRefusal) {
        let name = cast.domains[domain]
        try domains[name]?.checkRemoval(isInUse: isInUse(name))
        domains[name] = nil
    }

    private func isInUse(_ name: MailDomain) -> Bool {
        boxes.values.contains { $0.mailbox.addresses.contains { $0.host == name } }
    }

    /// Who has which address, as the store would answer.
    private mutating func noteUses() {
        uses = [:]
        for person in people.values {
            for functional in person.entry.functional {
                uses[functional.address.comparisonKey] = AddressUse(isFunctional: true)
            }
        }
        for person in people.values {
            let key = person.entry.primaryAddress.comparisonKey
            uses[key] = AddressUse(primaryOf: person, isFunctional: uses[key]?.isFunctional ?? false)
        }
        for registered in boxes.values {
            for address in registered.mailbox.addresses {
                let known = uses[address.comparisonKey]
                uses[address.comparisonKey] = AddressUse(
                    primaryOf: known?.primaryOf,
                    isFunctional: known?.isFunctional ?? false,
                    mailbox: registered.mailbox.id
                )
            }
        }
    }
}

extension MachineSide {
    private mutating func register(_ slot: Int, _ step: Step.Draft, by actor: Int) throws(RegistryRefusal) -> Set<
        String
    > {
        let draft = MailboxDraft(
            address: cast.spellings[step.primary].address,
            type: step.isPersonal ? .personal : .functional,
            displayName: step.name,
            aliases: step.aliases.map { cast.spellings[$0].address },
            applicantAddress: step.applicant.map { cast.spellings[$0].address }
        )
        let name = cast.domains[step.domain]
        let contact = cast.actor(actor)
        let refusals = RegisteredMailbox.refusals(registering: draft, in: name, by: contact, self)
        guard refusals.isEmpty else { return Set(refusals.map(\.word)) }
        let id = MailboxID(octets: [UInt8(slot)] + [UInt8](repeating: 1, count: 15))
        boxes[slot] = try RegisteredMailbox.registering(draft, as: id, in: name, by: contact, at: moment, in: self)
            .after
        noteUses()
        return []
    }

    private mutating func applyToMailbox(_ step: Step) throws(RegistryRefusal) -> Set<String> {
        guard let slot = step.slot, let registered = boxes[slot] else { return [] }
        switch step {
        case .edit(_, let fields, let actor):
            let edit = cast.edit(fields)
            let refusals = registered.refusals(of: edit, by: cast.actor(actor), self)
            if !refusals.isEmpty, fault == nil { return Set(refusals.map(\.word)) }
            try change(slot, .edit(edit, by: cast.actor(actor)))
            if edit.aliases != nil { noteUses() }
        case .deactivate(_, let actor): try change(slot, .deactivate(by: cast.actor(actor)))
        case .reactivate(_, let endLinks, let actor):
            try change(slot, .reactivate(endLinks: endLinks, by: cast.actor(actor)))
        case .delete(_, let actor):
            try change(slot, .delete(by: cast.actor(actor)))
            noteUses()
        case .send(_, let named, let actor):
            let addresses = named?.map { cast.spellings[$0].address }
            let seeds = seeds(registered.mailbox.addresses.count)
            try change(slot, .send(addresses, seeds: seeds, by: cast.actor(actor)))
        case .confirm(_, let back, let user):
            let notice = seeds(1)[0]
            try change(slot, .confirm(registered.challengeID(back: back), by: cast.users[user], notice: notice))
        case .refuse(_, let back): try change(slot, .refuse(registered.challengeID(back: back)))
        case .handOver(_, let back): try change(slot, .handOver(registered.challengeID(back: back)))
        case .giveUp(_, let back): try change(slot, .giveUp(registered.challengeID(back: back)))
        case .revoke(_, let actor): try registered.checkRevocation(by: cast.actor(actor), in: self)
        default: break
        }
        return []
    }

    private mutating func change(_ slot: Int, _ event: MailboxEvent) throws(RegistryRefusal) {
        guard let registered = boxes[slot] else { return }
        if let fault {
            boxes[slot] = try fault.applying(event, to: registered, in: self)
        } else {
            let transition = try registered.applying(event, at: moment, in: self)
            transitions[slot] = transition
            boxes[slot] = transition.after
        }
    }
}

extension RegisteredMailbox {
    /// The challenge with so many newer ones; one that no mailbox has where there are not as many.
    func challengeID(back: Int) -> ChallengeID {
        guard challenges.count > back else { return ChallengeID(octets: [UInt8](repeating: 0xFF, count: 16)) }
        return challenges[challenges.count - 1 - back].id
    }
}

extension Cast {
    func edit(_ step: Step.Edit) -> MailboxEdit {
        MailboxEdit(
            address: step.primary.map { spellings[$0].address },
            type: step.isPersonal.map { $0 ? .personal : .functional },
            displayName: step.name,
            aliases: step.aliases?.map { spellings[$0].address },
            applicantAddress: step.applicant.map { $0.map { spellings[$0].address } },
            comment: step.comment
        )
    }
}

extension RegistryRefusal {
    /// The rule, and for a token what became of it.
    var word: String {
        switch self {
        case .tokenUnknown: "C4 unknown"
        case .tokenUsed: "C4 used"
        case .tokenSuperseded: "C4 superseded"
        case .tokenExpired: "C4 expired"
        case .tokenRefused: "C4 refused"
        default: rule
        }
    }
}
