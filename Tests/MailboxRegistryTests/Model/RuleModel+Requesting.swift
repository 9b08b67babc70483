// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry

/// Who may request a certificate for which address (C1, C5, C9, D3, D4, P1, X2, X4, X5).
extension RuleModel {
    /// What a person sees on the list, or could request.
    struct Right: Equatable {
        var isPersonal: Bool
        /// `nil` where the directory gives the right.
        var slot: Int?
        var aliases: Set<Int> = []
        var linkedAt: Int?
        /// The rules that forbid to request now; empty where nothing does.
        var obstacles: Set<String>
    }

    /// By the key of the primary address; of one mailbox alone where a slot is given.
    func rights(of person: Int, in only: Int?) -> [Int: Right] {
        guard let entry = people[person] else { return [:] }
        var rights: [Int: Right] = [:]
        for functional in entry.functional {
            rights[Cast.key(functional)] = Right(isPersonal: false, obstacles: directoryObstacles(functional))
        }
        rights[Cast.key(entry.primary)] = Right(isPersonal: true, obstacles: directoryObstacles(entry.primary))
        for (slot, box) in boxes where only == nil || slot == only {
            let links = box.standings.filter { $0.value.link?.person == person }
            if links.isEmpty { continue }
            // A suspended link keeps the entry on the list, but says nothing until it is confirmed again (C5).
            let counting = links.filter { $0.value.link?.isSuspended == false }
            rights[Cast.key(box.primary)] = Right(
                isPersonal: box.isPersonal,
                slot: slot,
                aliases: Set(counting.keys).subtracting([Cast.key(box.primary)]),
                linkedAt: counting.values.compactMap { $0.link?.at }.min(),
                obstacles: obstacles(of: box)
            )
        }
        return rights
    }

    private func directoryObstacles(_ spelling: Int) -> Set<String> {
        guard let domain = domains[Cast.domain(spelling)], !domain.isManaged else { return ["P1"] }
        return policy.basis == .domain && isOutdated(domain) ? ["D4"] : []
    }

    private func obstacles(of box: Box) -> Set<String> {
        var rules: Set<String> = box.isActive ? [] : ["X5"]
        let links = box.standings.values.map(\.link)
        let linked = links.compactMap(\.self)
        if linked.count < links.count { rules.insert("X4") }
        if linked.contains(where: \.isSuspended) { rules.insert("C5") }
        if Set(linked.map(\.person)).count > 1 { rules.insert("C1") }
        let domains = Set(([box.primary] + box.aliases).map(Cast.domain)).map { self.domains[$0] }
        if domains.contains(where: { $0?.isManaged != true }) { rules.insert("D3") }
        switch policy.basis {
        case .none: break
        case .domain: if domains.contains(where: { $0.map(isOutdated) ?? true }) { rules.insert("D4") }
        case .mailbox: if linked.contains(where: { now - $0.at > 30 * 86_400 }) { rules.insert("D4") }
        }
        return rules
    }

    private func isOutdated(_ domain: Domain) -> Bool {
        domain.checkedAt.map { now - $0 > 398 * 86_400 } ?? true
    }
}
