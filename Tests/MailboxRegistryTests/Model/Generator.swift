// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Draws steps that mostly make sense to a world, and sometimes do not.
struct Generator {
    static let slots = 3

    var dice: Dice

    init(seed: UInt64) {
        dice = Dice(seed: seed)
    }

    /// Short sequences more often than long ones: there are more of them in the same time.
    mutating func length() -> Int {
        10 + min(dice.below(21), dice.below(21))
    }

    mutating func step(in model: RuleModel) -> Step {
        let free = (0..<Self.slots).first { model.boxes[$0] == nil }
        if let free, model.boxes.isEmpty || dice.chance(8) { return registration(at: free, in: model) }
        if dice.chance(22) { return worldStep(in: model) }
        let slot = dice.pick(model.boxes.keys.sorted())
        guard let box = model.boxes[slot] else { return .wait(seconds: 60) }
        return mailboxStep(slot, box, in: model)
    }

    private mutating func worldStep(in model: RuleModel) -> Step {
        let person = dice.below(Cast.people.count)
        switch dice.below(100) {
        case ..<40: return .wait(seconds: wait())
        case ..<55: return .leave(person: person)
        case ..<80: return entry(of: person)
        case ..<95:
            let domain = dice.below(3)
            return .domain(
                domain,
                isManaged: (domain < 2) != dice.chance(15),
                contacts: dice.pick([[3 + domain], [3, 5], [4, 5], [3, 4], [0]]),
                checkedAgo: dice.pick([nil, 0, 100 * 86_400, 398 * 86_400, 398 * 86_400 + 1])
            )
        default: return .dropDomain(dice.below(4))
        }
    }

    private mutating func wait() -> Int {
        dice.pick([1, 60, 3599, 3600, 43_200, 86_399, 86_400, 86_401, 30 * 86_400, 31 * 86_400])
    }

    private mutating func entry(of person: Int) -> Step {
        let usual = Cast.primarySpellings[person]
        let primary = dice.chance(70) ? usual : dice.pick(Cast.directorySpellings + Cast.managedSpellings)
        let functional = dice.chance(70) ? [] : [dice.pick(Cast.managedSpellings + Cast.directorySpellings)]
        return .enter(person: person, primary: primary, functional: functional)
    }

    private mutating func registration(at slot: Int, in model: RuleModel) -> Step {
        let domain = dice.chance(95) ? dice.below(2) : dice.below(4)
        let inside = Cast.managedSpellings.filter { Cast.domain($0) == domain }
        let primary = dice.chance(90) && !inside.isEmpty ? dice.pick(inside) : dice.below(14)
        let isPersonal = dice.chance(50)
        let draft = Step.Draft(
            domain: domain,
            primary: primary,
            isPersonal: isPersonal,
            name: dice.chance(3) ? "Bell\u{7}" : "Name",
            aliases: aliases(besides: [primary]),
            applicant: isPersonal != dice.chance(4) ? nil : applicant()
        )
        return .register(slot: slot, draft, by: actor(for: domain, in: model))
    }

    private mutating func aliases(besides taken: [Int]) -> [Int] {
        var aliases: [Int] = []
        for _ in 0..<dice.pick([0, 0, 1, 1, 1, 2, 2, 2, 3]) {
            let spelling = dice.chance(93) ? dice.pick(Cast.managedSpellings) : dice.below(14)
            let keys = (taken + aliases).map(Cast.key)
            if !keys.contains(Cast.key(spelling)) || dice.chance(5) { aliases.append(spelling) }
        }
        return aliases
    }

    private mutating func applicant() -> Int? {
        dice.chance(85) ? dice.pick(Array(7...10)) : dice.pick([nil, 0, 3, 11, 12, 13])
    }

    private mutating func actor(for domain: Int, in model: RuleModel) -> Int {
        guard let contacts = model.domains[domain]?.contacts, !contacts.isEmpty, dice.chance(90) else {
            return dice.below(Cast.administrator + 1)
        }
        return dice.chance(20) ? Cast.administrator : dice.pick(contacts.sorted())
    }
}

extension Generator {
    private mutating func mailboxStep(_ slot: Int, _ box: RuleModel.Box, in model: RuleModel) -> Step {
        let actor = actor(for: box.domain, in: model)
        if !box.isActive, dice.chance(35) { return .reactivate(slot: slot, endLinks: dice.chance(35), by: actor) }
        switch dice.below(100) {
        case ..<24: return .send(slot: slot, named(box), by: actor)
        case ..<56: return .confirm(slot: slot, back: back(box), by: confirmer(box, in: model))
        case ..<63: return .refuse(slot: slot, back: back(box))
        case ..<79: return .edit(slot: slot, edit(box), by: actor)
        case ..<85: return .deactivate(slot: slot, by: actor)
        case ..<87: return .reactivate(slot: slot, endLinks: dice.chance(50), by: actor)
        case ..<93: return .giveUp(slot: slot, back: back(box))
        case ..<95: return .handOver(slot: slot, back: back(box))
        case ..<97: return .delete(slot: slot, by: actor)
        default: return .revoke(slot: slot, by: actor)
        }
    }

    private mutating func named(_ box: RuleModel.Box) -> [Int]? {
        guard dice.chance(45) else { return nil }
        if dice.chance(6) { return dice.chance(50) ? [] : [dice.below(14)] }
        let all = [box.primary] + box.aliases
        return dice.chance(40) ? all.reversed() : [dice.pick(all)] + (dice.chance(30) ? [dice.pick(all)] : [])
    }

    /// Mostly a challenge that can still be answered.
    private mutating func back(_ box: RuleModel.Box) -> Int {
        let open = box.challenges.indices.filter { box.challenges[$0].fate == .open }
        if !open.isEmpty, dice.chance(75) { return box.challenges.count - 1 - dice.pick(open) }
        return dice.below(5)
    }

    private mutating func confirmer(_ box: RuleModel.Box, in model: RuleModel) -> Int {
        if let applicant = box.applicant, let holder = model.primaryHolder(ofKey: Cast.key(applicant)), dice.chance(85)
        {
            return holder
        }
        return dice.chance(65) ? 0 : dice.below(6)
    }

    private mutating func edit(_ box: RuleModel.Box) -> Step.Edit {
        var edit = Step.Edit()
        if dice.chance(5) { edit.primary = dice.pick([box.primary, box.primary, 0, 1]) }
        if dice.chance(5) { edit.isPersonal = dice.chance(50) }
        if dice.chance(25) { edit.name = dice.pick(["Name", "Name", "Other", "Bell\u{7}"]) }
        if dice.chance(55) { edit.aliases = wantedAliases(box) }
        if dice.chance(box.isPersonal ? 6 : 40) { edit.applicant = .some(applicant()) }
        if dice.chance(15) { edit.comment = dice.pick(["", "a comment"]) }
        return edit
    }

    private mutating func wantedAliases(_ box: RuleModel.Box) -> [Int] {
        switch dice.below(4) {
        case 0: Array(box.aliases.dropFirst())
        case 1: box.aliases + aliases(besides: [box.primary] + box.aliases).prefix(1)
        case 2: box.aliases.reversed()
        default: aliases(besides: [box.primary])
        }
    }
}
