// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CSystemCalls
public import NIOCore

/// Who stands at the other end of a connection, by the kernel's word at the time of `connect`.
public struct PeerCredentials: Sendable, Hashable {
    /// The user.
    public let uid: UInt32
    /// The process; may be another's by now, so it only goes to logs.
    public let pid: Int32
    /// The primary and the supplementary groups.
    public let groups: Set<UInt32>

    /// Makes credentials, as tests need them.
    ///
    /// - Parameters:
    ///   - uid: The user.
    ///   - pid: The process.
    ///   - groups: The primary and the supplementary groups.
    public init(uid: UInt32, pid: Int32, groups: Set<UInt32>) {
        self.uid = uid
        self.pid = pid
        self.groups = groups
    }
}

/// The kernel does not say who called.
public struct UnknownPeer: Error {
    /// The errno.
    public let number: Int32
}

// The one file of this room that hands memory to C.
extension PeerCredentials {
    /// Asks for the peer of a channel, on its event loop: two system calls for each connection, none for each request.
    ///
    /// - Parameter channel: The connection.
    /// - Throws: ``UnknownPeer``, and what the channel throws.
    public init(of channel: any Channel) throws {
        let found = try channel.pipeline.syncOperations.withUnsafeTransportIfAvailable { (socket: CInt) in
            try PeerCredentials(socket: socket)
        }
        guard let found else { throw UnknownPeer(number: 0) }
        self = found
    }

    private init(socket: CInt) throws {
        var peer = siegel_peer()
        let fault = unsafe siegel_peer_credentials(socket, &peer)
        guard fault == 0 else { throw UnknownPeer(number: fault) }
        let groups = try Self.groups(of: socket)
        self.init(uid: peer.uid, pid: peer.pid, groups: Set(groups + [peer.gid]))
    }

    private static func groups(of socket: CInt) throws -> [UInt32] {
        var groups = [UInt32](repeating: 0, count: 64)
        var count = unsafe siegel_peer_groups(socket, &groups, CInt(groups.count))
        if count > groups.count {
            groups = [UInt32](repeating: 0, count: Int(count))
            count = unsafe siegel_peer_groups(socket, &groups, CInt(groups.count))
        }
        guard (0...groups.count).contains(Int(count)) else { throw UnknownPeer(number: -count) }
        return Array(groups.prefix(Int(count)))
    }
}
