// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HummingbirdCore
import Logging
import NIOCore
import SocketPeers

/// HTTP/1.1 on a connection of which is known whether it comes from where requests may come from.
struct PeerChannel: ServerChildChannel {
    /// A channel with what is known of it.
    struct Value: ServerChildChannelValue {
        let http: HTTP1Channel.Value
        let isTrusted: Bool

        var channel: any Channel {
            http.channel
        }
    }

    let http: HTTP1Channel
    let entrance: Entrance

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        let isTrusted = isTrusted(channel, logger)
        return http.setup(channel: channel, logger: logger).map { Value(http: $0, isTrusted: isTrusted) }
    }

    func handle(value: Value, logger: Logger) async {
        await PeerTrust.$current.withValue(value.isTrusted) {
            await http.handle(value: value.http, logger: logger)
        }
    }

    /// The demo listens on loopback alone, and believes no header; on the socket the kernel says who called.
    private func isTrusted(_ channel: any Channel, _ logger: Logger) -> Bool {
        guard case .webServer(let socket) = entrance else { return true }
        do {
            let peer = try PeerCredentials(of: channel)
            guard peer.uid != socket.trustedUser else { return true }
            logger.warning("a connection is not the web server's", metadata: ["uid": "\(peer.uid)"])
        } catch {
            logger.error("the kernel does not say who called", metadata: ["error": "\(error)"])
        }
        return false
    }
}

extension HTTPServerBuilder {
    private static let longestHead = 32 << 10

    /// Builds channels that know their peers.
    static func peers(of entrance: Entrance, logger: Logger) -> HTTPServerBuilder {
        let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: longestHead,
            maxHeaderListSize: longestHead,
            maxHeaderFieldCount: 100
        )
        let configuration = HTTP1Channel.Configuration(idleTimeout: .seconds(60), httpDecoderConfiguration: decoder)
        return HTTPServerBuilder { responder in
            PeerChannel(http: HTTP1Channel(responder: responder, configuration: configuration), entrance: entrance)
        }
    }
}
