// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

extension MailboxChange {
    mutating func link(_ address: MailAddress, to holder: LinkHolder, by challenge: Challenge) {
        links.append(
            Link(
                address: address,
                holder: holder,
                challenge: challenge.id,
                number: challenge.number,
                linkedAt: moment
            )
        )
        note(.linkMade, details(challenge.id, holder))
    }

    mutating func suspendLinks(of keys: Set<String>) {
        for index in links.indices where links[index].counts && keys.contains(links[index].address.comparisonKey) {
            links[index].suspendedAt = moment
            note(.linkSuspended, details(links[index].challenge, links[index].holder))
        }
    }

    /// Ends live links, with what follows for the ledger; nothing follows for who is linked anew at once.
    mutating func endLinks(
        _ reason: Link.Reason,
        keeping successor: LinkHolder? = nil,
        where isMeant: (Link) -> Bool
    ) {
        for index in links.indices where links[index].isLive && isMeant(links[index]) {
            links[index].end = Link.End(reason: reason, at: moment)
            let link = links[index]
            var details = details(link.challenge, link.holder)
            details["reason"] = reason.rawValue
            note(.linkEnded, details)
            if link.holder != successor { endRight(of: link) }
        }
        closeObjections()
    }

    private mutating func endRight(of link: Link) {
        let isPrimary = link.address.comparisonKey == mailbox.address.comparisonKey
        let known = endedRights.firstIndex { $0.holder == link.holder }
        let freesClaim = isPrimary || known.map { endedRights[$0].freesClaim } ?? false
        if let known { endedRights.remove(at: known) }
        endedRights.append(EndedRight(address: mailbox.address, holder: link.holder, freesClaim: freesClaim))
    }

    /// An objection holds as long as a link that it objects to.
    private mutating func closeObjections() {
        let live = Set(links.filter(\.isLive).map(\.challenge))
        supersede(.linkEnded) { challenge in challenge.objectsTo.map { !live.contains($0) } ?? false }
    }

    private func details(_ challenge: ChallengeID, _ holder: LinkHolder) -> [String: String] {
        ["challenge": challenge.description, "user": holder.user.description]
    }
}
