// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Deactivating, reactivating, deleting and revoking (M3, M9, C7, V1).
extension RuleModel {
    mutating func deactivate(_ slot: Int, by actor: Int) -> Set<String> {
        guard let box = boxes[slot] else { return [] }
        guard administers(actor, box.domain) else { return ["D1"] }
        guard box.isActive else { return [] }
        boxes[slot]?.isActive = false
        boxes[slot]?.supersedePending()
        return []
    }

    mutating func reactivate(_ slot: Int, endLinks: Bool, by actor: Int) -> Set<String> {
        guard let box = boxes[slot] else { return [] }
        guard administers(actor, box.domain) else { return ["D1"] }
        if box.isActive { return endLinks ? ["M9"] : [] }
        boxes[slot]?.isActive = true
        if endLinks { boxes[slot]?.endLinks { _ in true } }
        return []
    }

    mutating func delete(_ slot: Int, by actor: Int) -> Set<String> {
        guard let box = boxes[slot] else { return [] }
        guard administers(actor, box.domain) else { return ["D1"] }
        guard box.challenges.isEmpty else { return ["M3"] }
        boxes[slot] = nil
        return []
    }

    /// V1: a contact revokes once the mailbox is inactive, an administrator at any time.
    func revoke(_ slot: Int, by actor: Int) -> Set<String> {
        guard let box = boxes[slot] else { return [] }
        guard administers(actor, box.domain) else { return ["D1"] }
        return box.isActive && actor != Cast.administrator ? ["V1"] : []
    }
}
