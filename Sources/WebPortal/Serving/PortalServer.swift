// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// The listening side: a loopback port, or a Unix socket of the web server's.
struct PortalServer: Sendable {
    let desk: PortalDesk
    let routes: [PageRoute]

    var service: any Service {
        let logger = desk.parts.logger
        let entrance = desk.parts.entrance
        return Application(
            responder: PortalResponder(desk, routes: routes),
            server: .peers(of: entrance, logger: logger),
            configuration: ApplicationConfiguration(address: address),
            onServerRunning: { _ in
                if case .webServer(let socket) = entrance { SocketOpening(socket).open(logger) }
            },
            logger: logger
        )
    }

    private var address: BindAddress {
        switch desk.parts.entrance {
        case .demo(let port): .hostname("127.0.0.1", port: port)
        case .webServer(let socket): .unixDomainSocket(path: socket.path)
        }
    }
}
