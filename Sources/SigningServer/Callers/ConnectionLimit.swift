// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Counts the connections of each uid over all sockets.
final class ConnectionLimit: Sendable {
    private let counts = Mutex<[UInt32: Int]>([:])
    private let perUser: Int
    private let reserved: Int

    init(_ limits: ServerLimits) {
        perUser = limits.connectionsPerUser
        reserved = limits.reservedConnections
    }

    /// Counts a connection in; `false` when the user has as many as they may.
    func enter(_ uid: UInt32, roles: Set<CallerRole>) -> Bool {
        let limit = roles.isDisjoint(with: [.admin, .monitor]) ? perUser : perUser + reserved
        return counts.withLock { counts in
            let count = counts[uid, default: 0]
            guard count < limit else { return false }
            counts[uid] = count + 1
            return true
        }
    }

    func leave(_ uid: UInt32) {
        counts.withLock { counts in
            let count = counts[uid, default: 0] - 1
            counts[uid] = count > 0 ? count : nil
        }
    }
}
