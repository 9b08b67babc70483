// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What happens around the mailboxes: time, the directory, the domains.
extension RuleModel {
    mutating func wait(_ seconds: Int) {
        now += seconds
        for slot in boxes.keys { boxes[slot]?.expire(at: now) }
    }

    /// P2 is the directory's: an entry that breaks it never comes here.
    func canEnter(_ person: Int, primary: Int, functional: [Int]) -> Bool {
        let others = people.filter { $0.key != person }.values
        let primaries = others.map { Cast.key($0.primary) } + functional.map(Cast.key)
        let functionals = others.flatMap { $0.functional.map(Cast.key) }
        return !(primaries + functionals).contains(Cast.key(primary))
            && !functional.contains { spelling in others.contains { Cast.key($0.primary) == Cast.key(spelling) } }
    }

    /// An entry that is there is changed; otherwise it is a new one, which starts without links (P4).
    mutating func enter(_ person: Int, primary: Int, functional: [Int]) {
        if people[person] == nil { entryCount += 1 }
        let entry = people[person]?.entry ?? entryCount
        people[person] = Person(entry: entry, primary: primary, functional: functional)
    }

    /// P4: removing a person ends their links.
    mutating func leave(_ person: Int) {
        people[person] = nil
        for slot in boxes.keys { boxes[slot]?.endLinks { $0.person == person } }
    }

    func isInUse(_ domain: Int) -> Bool {
        boxes.values.contains { ([$0.primary] + $0.aliases).contains { Cast.domain($0) == domain } }
    }

    /// D2: the kind stays while there are mailboxes.
    mutating func replace(_ domain: Int, isManaged: Bool, contacts: [Int], checkedAgo: Int?) -> Set<String> {
        if let current = domains[domain], current.isManaged != isManaged, isInUse(domain) { return ["D2"] }
        domains[domain] = Domain(
            isManaged: isManaged,
            contacts: Set(contacts),
            checkedAt: checkedAgo.map { now - $0 }
        )
        return []
    }

    /// D2: a domain with mailboxes is not deleted.
    mutating func drop(_ domain: Int) -> Set<String> {
        guard domains[domain] != nil else { return [] }
        if isInUse(domain) { return ["D2"] }
        domains[domain] = nil
        return []
    }
}
