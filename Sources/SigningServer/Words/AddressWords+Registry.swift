// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Registration
import SigningAPI

extension AddressWords {
    init(_ selectable: SelectableAddress) {
        let entitlement = selectable.entitlement
        self.init(
            address: entitlement.address.description,
            type: entitlement.type == .personal ? .personal : .functional,
            basis: entitlement.basis == .directory ? .directory : .challenge,
            aliases: entitlement.aliases.map(\.description),
            requestable: selectable.obstacle == nil,
            reason: selectable.obstacle?.code.rawValue,
            detail: selectable.obstacle?.detail
        )
    }
}

extension SelectableAddress.Obstacle {
    fileprivate var code: ProblemCode {
        switch self {
        case .registry: .domainNotRegistered
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
