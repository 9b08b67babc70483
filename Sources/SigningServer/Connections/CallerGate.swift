// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Logging
import NIOCore

/// Learns who stands behind each new connection of one socket.
struct CallerGate: Sendable {
    let socket: SocketConfiguration
    let roles: RoleMap
    let connections: ConnectionLimit
    let logger: Logger

    /// Asks the kernel, on the channel's event loop; `nil` when it does not say.
    func admit(_ channel: any Channel) -> CallerConnection? {
        do {
            let peer = try PeerCredentials(of: channel)
            let usable = roles.roles(of: peer).intersection(socket.roles)
            let isAdmitted = connections.enter(peer.uid, roles: usable)
            if isAdmitted {
                channel.closeFuture.whenComplete { [connections] _ in connections.leave(peer.uid) }
            } else {
                logger.warning("too many connections of one user", metadata: ["uid": "\(peer.uid)"])
            }
            return CallerConnection(peer: peer, roles: usable, isAdmitted: isAdmitted)
        } catch {
            logger.error("the kernel does not say who called", metadata: ["error": "\(error)"])
            return nil
        }
    }
}
