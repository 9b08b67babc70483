// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry

/// What the model and the machine say of the same moment, side by side.
struct Comparison {
    let model: RuleModel
    let machine: MachineSide

    /// The first difference; `nil` where there is none.
    ///
    /// Without a slot all mailboxes are compared.
    func difference(in slot: Int?) -> String? {
        if model.boxes.count != machine.boxes.count { return "model has \(model.boxes.count) mailboxes" }
        for slot in slot.map({ [$0] }) ?? Array(model.boxes.keys) {
            if let difference = mailboxDifference(slot) { return "mailbox \(slot): " + difference }
        }
        for person in model.people.keys {
            if let difference = rightsDifference(person, in: slot) {
                return "\(machine.cast.users[person]): " + difference
            }
        }
        return nil
    }

    /// Refusals agree where both are empty, or all of the machine's are the model's.
    static func difference(_ model: Set<String>, _ machine: Set<String>, isWhole: Bool) -> String? {
        let agrees = model.isEmpty == machine.isEmpty && (isWhole ? model == machine : machine.isSubset(of: model))
        return agrees ? nil : "refused: " + Self.text(model.sorted(), machine.sorted())
    }

    private static func text(_ model: some Any, _ machine: some Any) -> String {
        "model \(model), machine \(machine)"
    }

    private func mailboxDifference(_ slot: Int) -> String? {
        guard let box = model.boxes[slot], let registered = machine.boxes[slot] else {
            return model.boxes[slot] == nil && machine.boxes[slot] == nil ? nil : "only one has it"
        }
        return fieldDifference(box, registered.mailbox)
            ?? challengeDifference(box, registered)
            ?? reportDifference(box, registered)
    }

    private func fieldDifference(_ box: RuleModel.Box, _ mailbox: Mailbox) -> String? {
        let spellings = machine.cast.spellings
        if mailbox.address != spellings[box.primary].address { return "primary address" }
        if (mailbox.type == .personal) != box.isPersonal { return "type" }
        if mailbox.aliases != box.aliases.map({ spellings[$0].address }) {
            return "aliases: " + Self.text(box.aliases.map(Cast.text), mailbox.aliases)
        }
        if mailbox.applicantAddress != box.applicant.map({ spellings[$0].address }) { return "applicant" }
        if mailbox.displayName != box.name || mailbox.comment != box.comment { return "name or comment" }
        if mailbox.isActive != box.isActive { return "active: " + Self.text(box.isActive, mailbox.isActive) }
        return mailbox.challengeCount == box.challenges.count ? nil : "number of challenges"
    }

    private func reportDifference(_ box: RuleModel.Box, _ registered: RegisteredMailbox) -> String? {
        let reports = registered.reports(at: machine.moment)
        for (key, report) in zip(box.keys, reports) {
            guard let standing = box.standings[key] else { return "no standing of \(report.address)" }
            if report.status.rawValue != standing.word.rawValue {
                return "status of \(report.address): " + Self.text(standing.word, report.status)
            }
            let user = standing.link.map { machine.cast.users[$0.person] }
            if report.user != user {
                return "holder of \(report.address): " + Self.text(user as Any, report.user as Any)
            }
            let until = standing.pending.flatMap { box.challenges[$0 - 1].until }
            if report.expiresAt.map({ Int($0.secondsSince1970) }) != until { return "end of \(report.address)" }
        }
        return reports.count == box.keys.count ? nil : "number of reports"
    }

    private func challengeDifference(_ box: RuleModel.Box, _ registered: RegisteredMailbox) -> String? {
        guard registered.challenges.count == box.challenges.count else { return "challenges kept" }
        for (expected, challenge) in zip(box.challenges, registered.challenges) {
            let status = challenge.status(at: machine.moment)
            if status.rawValue != expected.fate.rawValue {
                return "challenge \(challenge.number): " + Self.text(expected.fate, status)
            }
            guard status == .open, !agrees(expected, challenge) else { continue }
            return "challenge \(challenge.number): what it is for"
        }
        return nil
    }

    private func agrees(_ expected: RuleModel.Challenge, _ challenge: Challenge) -> Bool {
        guard (challenge.purpose == .objection) == expected.isNotice else { return false }
        guard machine.cast.key(of: challenge.recipient) == expected.recipient else { return false }
        guard challenge.expiresAt.map({ Int($0.secondsSince1970) }) == expected.until else { return false }
        return expected.isNotice
            || (challenge.addresses.map(machine.cast.key) == expected.sentFor
                && Set(challenge.covers.map(machine.cast.key)) == Set(expected.covers))
    }
}

extension Comparison {
    /// What goes to the outbox and to the ledger with the step (C10, V5).
    func consequenceDifference(since before: [Int: RuleModel.Box]) -> String? {
        for (slot, transition) in machine.transitions {
            guard let old = before[slot] else { continue }
            let new = transition.after?.challenges.dropFirst(old.challenges.count) ?? []
            let isMailed = transition.mails.map(\.challenge) == new.map(\.id)
            guard isMailed, transition.mails.map(\.recipient) == new.map(\.recipient) else { return "mails" }
            let expected = RuleModel.Box.endedRights(from: old, to: model.boxes[slot])
            let ended = endedRights(transition)
            if ended != expected { return "ended rights: " + Self.text(expected, ended) }
        }
        return nil
    }

    private func endedRights(_ transition: Transition) -> [String: Bool] {
        var ended: [String: Bool] = [:]
        for right in transition.endedRights {
            let person = right.holder.flatMap { machine.cast.users.firstIndex(of: $0.user) }
            let name = person.map { "\($0)" } ?? "everybody"
            ended[name] = right.freesClaim || ended[name] == true
        }
        return ended
    }
}

extension Comparison {
    private func rightsDifference(_ person: Int, in slot: Int?) -> String? {
        guard let entry = machine.people[machine.cast.users[person]] else { return "not in the directory" }
        if let slot, model.boxes[slot]?.isLinked(to: person) != true {
            let entitlement = machine.boxes[slot]?.entitlement(of: LinkHolder(entry))
            return entitlement == nil ? nil : "may see mailbox \(slot)"
        }
        return difference(
            model.rights(of: person, in: slot),
            SelectionList(
                entry,
                mailboxes: slot.map { [machine.boxes[$0]].compactMap(\.self) } ?? Array(machine.boxes.values)
            ),
            of: entry
        )
    }

    private func difference(_ expected: [Int: RuleModel.Right], _ list: SelectionList, of entry: DirectoryPerson)
        -> String?
    {
        guard list.entitlements.first?.address == entry.entry.primaryAddress else {
            // An own address that is a mailbox stands there as the mailbox spells it.
            let first = list.entitlements.first.flatMap { machine.cast.key(of: $0.address) }
            return first == machine.cast.key(of: entry.entry.primaryAddress) ? nil : "own address is not first"
        }
        if list.entitlements.count != expected.count {
            return "list: " + Self.text(expected.keys.sorted(), list.entitlements.map(\.address))
        }
        let types = list.entitlements.map(\.type)
        if types.lastIndex(of: .personal) ?? 0 > types.firstIndex(of: .functional) ?? types.count {
            return "functional addresses before personal ones"
        }
        for entitlement in list.entitlements {
            guard let key = machine.cast.key(of: entitlement.address), let right = expected[key] else {
                return "may see \(entitlement.address)"
            }
            if let difference = difference(right, entitlement, list) { return "\(entitlement.address): " + difference }
        }
        return nil
    }

    private func difference(
        _ right: RuleModel.Right,
        _ entitlement: AddressEntitlement,
        _ list: SelectionList
    ) -> String? {
        let slot = right.slot.flatMap { machine.boxes[$0]?.mailbox.id }
        guard slot == entitlement.mailbox, (slot == nil) == (entitlement.basis == .directory) else { return "basis" }
        guard right.isPersonal == (entitlement.type == .personal) else { return "type" }
        guard Set(entitlement.aliases.map(machine.cast.key)) == right.aliases else { return "aliases" }
        guard entitlement.linkedAt.map({ Int($0.secondsSince1970) }) == right.linkedAt else { return "linked at" }
        let obstacle = list.obstacle(to: entitlement, at: machine.moment, in: machine)?.rule
        guard let obstacle else {
            return right.obstacles.isEmpty ? nil : "may request: " + Self.text(right.obstacles, "no obstacle")
        }
        return right.obstacles.contains(obstacle) ? nil : "may request: " + Self.text(right.obstacles, obstacle)
    }
}
