// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Sending, confirming, refusing (C1 to C5, C7, C8).
extension RuleModel {
    mutating func send(_ slot: Int, _ named: [Int]?, by actor: Int) -> Set<String> {
        guard let box = boxes[slot] else { return [] }
        guard administers(actor, box.domain) else { return ["D1"] }
        var rules: Set<String> = box.isActive ? [] : ["C7"]
        if !box.isPersonal {
            let isKnown = box.applicant.map { applicant in
                policy.isAnyApplicantAllowed || primaryHolder(ofKey: Cast.key(applicant)) != nil
            }
            if isKnown != true { rules.insert("C2") }
        }
        if let named, named.isEmpty || named.contains(where: { !box.keys.contains(Cast.key($0)) }) {
            rules.insert("C3")
        }
        guard rules.isEmpty else { return rules }
        boxes[slot]?.send(named?.map(Cast.key), until: now + policy.lifetime)
        return []
    }

    mutating func confirm(_ slot: Int, back: Int, by user: Int) -> Set<String> {
        guard let box = boxes[slot] else { return [] }
        guard let number = box.challengeNumber(back: back) else { return ["C4 unknown"] }
        let challenge = box.challenges[number - 1]
        var rules: Set<String> = box.isActive ? [] : ["C7"]
        if challenge.fate != .open { rules.insert("C4 \(challenge.fate.rawValue)") }
        if people[user] == nil { rules.insert("C5") }
        if challenge.isNotice { rules.insert("C2") }
        if !box.isPersonal, !policy.isAnyApplicantAllowed, !isApplicant(user, of: box) { rules.insert("C2") }
        guard rules.isEmpty, let person = people[user] else { return rules }
        let link = Link(person: user, entry: person.entry, at: now, challenge: number)
        boxes[slot]?.confirm(number, link)
        return []
    }

    mutating func refuse(_ slot: Int, back: Int) -> Set<String> {
        guard let box = boxes[slot] else { return [] }
        guard let number = box.challengeNumber(back: back) else { return ["C4 unknown"] }
        let fate = box.challenges[number - 1].fate
        guard fate == .open else { return ["C4 \(fate.rawValue)"] }
        boxes[slot]?.refuse(number)
        return []
    }

    /// C10: what is given up is shown; the token still works.
    ///
    /// The outbox tells of mails, it holds no token: of what it does not know nothing comes.
    mutating func giveUp(_ slot: Int, back: Int) {
        guard let number = boxes[slot]?.challengeNumber(back: back) else { return }
        boxes[slot]?.giveUp(number)
    }

    mutating func handOver(_ slot: Int, back: Int) {
        guard let number = boxes[slot]?.challengeNumber(back: back) else { return }
        boxes[slot]?.handOver(number)
    }

    private func isApplicant(_ user: Int, of box: Box) -> Bool {
        guard let applicant = box.applicant, let person = people[user] else { return false }
        return Cast.key(person.primary) == Cast.key(applicant)
    }
}
