// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import Logging
import NIOCore
import SocketPeers

/// Learns who stands behind each new connection of one socket.
struct CallerGate: Sendable {
    let socket: SocketConfiguration
    let roles: RoleMap
    let connections: ConnectionLimit
    let logger: Logger
    private let rareLogger: RareLogger

    init(socket: SocketConfiguration, roles: RoleMap, connections: ConnectionLimit, logger: Logger) {
        self.socket = socket
        self.roles = roles
        self.connections = connections
        self.logger = logger
        rareLogger = RareLogger(logger)
    }

    /// Asks the kernel, on the channel's event loop; `nil` when it does not say, or when there is no room.
    func admit(_ channel: any Channel) -> CallerConnection? {
        do {
            let peer = try PeerCredentials(of: channel)
            let usable = roles.roles(of: peer).intersection(socket.roles)
            let reception = connections.enter(peer.uid, roles: usable)
            if reception != .admitted, !usable.isEmpty {
                rareLogger.warning("too many connections", metadata: ["uid": "\(peer.uid)"])
            }
            guard let reception else {
                rareLogger.warning("connections are closed unanswered", metadata: ["uid": "\(peer.uid)"])
                return nil
            }
            let connection = CallerConnection(peer: peer, roles: usable, isAdmitted: reception == .admitted)
            channel.closeFuture.whenComplete { [connections] _ in
                connections.leave(peer.uid, after: reception)
                connection.close()
            }
            return connection
        } catch {
            logger.error("the kernel does not say who called", metadata: ["error": "\(error)"])
            return nil
        }
    }
}
