// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SocketPeers

/// Which callers have which roles, by the numbers that the kernel knows; names were looked up before.
public struct RoleMap: Sendable, Hashable {
    /// The roles of users.
    public let users: [UInt32: Set<CallerRole>]
    /// The roles of everybody in a group.
    public let groups: [UInt32: Set<CallerRole>]

    /// Names the roles of users and groups; uid 0 and 65534 have none unless they stand here.
    ///
    /// - Parameters:
    ///   - users: The roles of users, by uid.
    ///   - groups: The roles of everybody in a group, by gid.
    public init(users: [UInt32: Set<CallerRole>], groups: [UInt32: Set<CallerRole>]) {
        self.users = users
        self.groups = groups
    }

    func roles(of peer: PeerCredentials) -> Set<CallerRole> {
        peer.groups.reduce(users[peer.uid] ?? []) { $0.union(groups[$1] ?? []) }
    }
}
