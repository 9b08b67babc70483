// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Registering and editing (M1, M2, M4 to M8, M12).
extension RuleModel {
    mutating func register(_ slot: Int, _ draft: Step.Draft, by actor: Int) -> Set<String> {
        guard administers(actor, draft.domain) else { return ["D1"] }
        guard domains[draft.domain]?.isManaged == true else { return ["D2"] }
        var rules = refusals(newAliases: draft.aliases, by: actor, except: nil)
        rules.formUnion(refusals(name: draft.name, aliases: draft.aliases, beside: draft.primary))
        if Cast.domain(draft.primary) != draft.domain || isOfDirectory(Cast.key(draft.primary)) { rules.insert("M12") }
        if isTaken(Cast.key(draft.primary), except: nil) { rules.insert("M4") }
        if let applicant = draft.applicant {
            rules.formUnion(refusals(applicant: applicant, isPersonal: draft.isPersonal))
        }
        guard rules.isEmpty else { return rules }
        var box = Box(
            domain: draft.domain,
            primary: draft.primary,
            isPersonal: draft.isPersonal,
            name: draft.name,
            aliases: draft.aliases,
            applicant: draft.applicant
        )
        for key in box.keys { box.standings[key] = Standing() }
        boxes[slot] = box
        return []
    }

    mutating func edit(_ slot: Int, _ edit: Step.Edit, by actor: Int) -> Set<String> {
        guard var box = boxes[slot] else { return [] }
        guard administers(actor, box.domain) else { return ["D1"] }
        let rules = refusals(of: edit, to: box, at: slot, by: actor)
        guard rules.isEmpty else { return rules }
        box.name = edit.name ?? box.name
        box.comment = edit.comment ?? box.comment
        if let aliases = edit.aliases { box.replaceAliases(aliases) }
        if let applicant = edit.applicant, applicant.map(Cast.key) != box.applicant.map(Cast.key) {
            box.applicant = applicant
            box.supersedePending()
            box.endLinks { _ in true }
        }
        boxes[slot] = box
        return []
    }

    private func refusals(of edit: Step.Edit, to box: Box, at slot: Int, by actor: Int) -> Set<String> {
        var rules: Set<String> = []
        if let primary = edit.primary, Cast.key(primary) != Cast.key(box.primary) { rules.insert("M2") }
        if let isPersonal = edit.isPersonal, isPersonal != box.isPersonal { rules.insert("M2") }
        let added = (edit.aliases ?? []).filter { alias in !box.aliases.map(Cast.key).contains(Cast.key(alias)) }
        rules.formUnion(refusals(newAliases: added, by: actor, except: slot))
        let aliases = edit.aliases ?? []
        // The same aliases again are no edit, so nobody counts them (M1); twice is wrong in any case (M4).
        let isSame = Set(aliases.map(Cast.key)) == Set(box.aliases.map(Cast.key))
        rules.formUnion(refusals(name: edit.name ?? "", aliases: aliases, beside: box.primary, isCounted: !isSame))
        if let applicant = edit.applicant, applicant.map(Cast.key) != box.applicant.map(Cast.key) {
            if let applicant { rules.formUnion(refusals(applicant: applicant, isPersonal: box.isPersonal)) }
            if box.isActive, box.isLinked { rules.insert("M7") }
        }
        if let name = edit.name, name != box.name, box.isActive, box.isLinked { rules.insert("M7") }
        return rules
    }

    /// M4, M5, M12: what is added has to be free, and in a managed domain of who adds it.
    private func refusals(newAliases: [Int], by actor: Int, except slot: Int?) -> Set<String> {
        var rules: Set<String> = []
        for alias in newAliases {
            let domain = Cast.domain(alias)
            if domains[domain]?.isManaged != true || !administers(actor, domain) { rules.insert("M5") }
            if isTaken(Cast.key(alias), except: slot) { rules.insert("M4") }
            if isOfDirectory(Cast.key(alias)) { rules.insert("M12") }
        }
        return rules
    }

    /// M1, M4: at most so many aliases, each once; no control character in a name.
    private func refusals(name: String, aliases: [Int], beside primary: Int, isCounted: Bool = true) -> Set<String> {
        var rules: Set<String> = []
        if name.utf8.contains(7) || (isCounted && aliases.count > policy.maximumAliases) { rules.insert("M1") }
        if Set((aliases + [primary]).map(Cast.key)).count < aliases.count + 1 { rules.insert("M4") }
        return rules
    }

    /// M1, C2: only a functional mailbox has an applicant, who is a person of the directory.
    private func refusals(applicant: Int, isPersonal: Bool) -> Set<String> {
        if isPersonal { return ["M1"] }
        let isKnown = policy.isAnyApplicantAllowed || primaryHolder(ofKey: Cast.key(applicant)) != nil
        return isKnown ? [] : ["C2"]
    }
}

extension RuleModel.Box {
    /// M6: another set of aliases makes pending challenges invalid; addresses that stay keep spelling and link.
    mutating func replaceAliases(_ wanted: [Int]) {
        let before = aliases
        let keys = wanted.map(Cast.key)
        guard Set(keys) != Set(before.map(Cast.key)) else { return }
        supersedePending()
        for alias in before where !keys.contains(Cast.key(alias)) { standings[Cast.key(alias)] = nil }
        for key in keys where standings[key] == nil { standings[key] = RuleModel.Standing() }
        aliases = wanted.map { alias in before.first { Cast.key($0) == Cast.key(alias) } ?? alias }
        retireNotices()
    }
}
