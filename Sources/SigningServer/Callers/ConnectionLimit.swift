// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Counts the connections of each uid and of all, over all sockets.
final class ConnectionLimit: Sendable {
    /// How a connection is received.
    enum Reception: Sendable, Hashable {
        /// Its calls are answered.
        case admitted
        /// It is told why it may not call, and ends.
        case refused
    }

    private struct Counts {
        var ofUsers: [UInt32: Int] = [:]
        var admitted = 0
        var refused = 0
    }

    private let counts = Mutex(Counts())
    private let limits: ServerLimits

    init(_ limits: ServerLimits) {
        self.limits = limits
    }

    /// Counts a connection in; gives `nil` when there is not even room for a refusal.
    ///
    /// A caller without a role is never admitted, and all of them together have few connections: uids are cheap.
    func enter(_ uid: UInt32, roles: Set<CallerRole>) -> Reception? {
        let reserved = roles.isDisjoint(with: [.admin, .monitor]) ? 0 : limits.reservedConnections
        return counts.withLock { counts in
            let ofUser = counts.ofUsers[uid, default: 0]
            let isWithinLimits =
                ofUser < limits.connectionsPerUser + reserved
                && counts.admitted < limits.connections - limits.reservedConnections + reserved
            if isWithinLimits, !roles.isEmpty {
                counts.ofUsers[uid] = ofUser + 1
                counts.admitted += 1
                return .admitted
            }
            guard counts.refused < limits.refusedConnections else { return nil }
            counts.refused += 1
            return .refused
        }
    }

    func leave(_ uid: UInt32, after reception: Reception) {
        counts.withLock { counts in
            switch reception {
            case .admitted:
                let ofUser = counts.ofUsers[uid, default: 0] - 1
                counts.ofUsers[uid] = ofUser > 0 ? ofUser : nil
                counts.admitted -= 1
            case .refused: counts.refused -= 1
            }
        }
    }
}
