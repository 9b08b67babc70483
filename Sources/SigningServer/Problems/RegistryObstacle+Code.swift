// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry
import SigningAPI

extension RegistryObstacle {
    /// The code of the answer to a request, and the reason on the selection list.
    var code: ProblemCode {
        switch self {
        case .domainNotRegistered: .domainNotRegistered
        case .domainNotDirectory: .domainNotDirectory
        case .domainNotManaged: .domainNotManaged
        case .controlOutdated: .controlOutdated
        case .linkOutdated: .linkOutdated
        case .mailboxInactive: .mailboxInactive
        case .addressesUnconfirmed: .aliasUnconfirmed
        case .linksSuspended: .linkSuspended
        case .conflicting: .mailboxConflicting
        }
    }
}
