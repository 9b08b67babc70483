// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import MailAddressing
import MailboxRegistry
import Registration
import SigningAPI

extension AddressWords {
    /// Words an entry of the selection list; where only another profile can name it, the reason says which.
    init(_ selectable: SelectableAddress, naming: NamingObstacle?) {
        let entitlement = selectable.entitlement
        let obstacle = selectable.obstacle.map { ($0.code, $0.detail) } ?? naming.map { ($0.code, $0.detail) }
        self.init(
            address: entitlement.address.description,
            type: entitlement.type == .personal ? .personal : .functional,
            basis: entitlement.basis == .directory ? .directory : .challenge,
            mailbox: entitlement.mailbox?.description,
            aliases: entitlement.aliases.map(\.description),
            requestable: selectable.obstacle == nil && (naming == nil || naming?.alternative != nil),
            reason: obstacle?.0.rawValue,
            detail: obstacle?.1,
            unconfirmed: selectable.obstacle?.unconfirmed ?? []
        )
    }
}

extension NamingObstacle {
    fileprivate var code: ProblemCode {
        Problem(refusal).code
    }

    fileprivate var detail: String {
        let detail = Problem(refusal).detail
        return alternative.map { "\(detail); the profile \($0) can name it" } ?? detail
    }
}

extension SelectableAddress.Obstacle {
    /// What has to be confirmed, where that is what is missing.
    fileprivate var unconfirmed: [String] {
        switch self {
        case .registry(.addressesUnconfirmed(let addresses)), .registry(.linksSuspended(let addresses)):
            addresses.map(\.description)
        case .registry, .claimed: []
        }
    }

    fileprivate var code: ProblemCode {
        switch self {
        case .registry(let obstacle): obstacle.code
        case .claimed: .alreadyCertified
        }
    }

    fileprivate var detail: String {
        switch self {
        case .registry(let obstacle): "\(obstacle) (\(obstacle.rule))"
        case .claimed(let until): "a certificate for the address exists; a new one from \(until) on (X6)"
        }
    }
}
