// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Logging

/// Opens the bound socket to the web server: first the group, then the mode; until here the process's umask closes it.
struct SocketOpening: Sendable {
    private let socket: Entrance.WebServerSocket

    init(_ socket: Entrance.WebServerSocket) {
        self.socket = socket
    }

    func open(_ logger: Logger) {
        do {
            if let group = socket.group { try set(.groupOwnerAccountID, to: Int(group)) }
            try set(.posixPermissions, to: Int(socket.mode))
            logger.info("the portal listens", metadata: ["path": "\(socket.path)"])
        } catch {
            logger.critical("the socket stays closed to the web server", metadata: ["error": "\(error)"])
        }
    }

    private func set(_ key: FileAttributeKey, to value: Int) throws {
        try FileManager.default.setAttributes([key: value], ofItemAtPath: socket.path)
    }
}
