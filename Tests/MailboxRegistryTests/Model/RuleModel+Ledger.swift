// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What the ledger has to follow when links end or a mailbox is deactivated (M8, V5, X6).
extension RuleModel.Box {
    /// Whose open intents come to nothing, `everybody` for a deactivation; true where the claim is freed as well.
    static func endedRights(from before: Self, to after: Self?) -> [String: Bool] {
        var ended: [String: Bool] = [:]
        if before.isActive, after?.isActive == false { ended["everybody"] = false }
        for (key, standing) in before.standings {
            guard let holder = standing.link?.person, after?.standings[key]?.link?.person != holder else { continue }
            let isPrimary = key == Cast.key(before.primary)
            ended["\(holder)"] = isPrimary || ended["\(holder)"] == true
        }
        return ended
    }
}
