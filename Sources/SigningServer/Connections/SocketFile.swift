// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Logging

/// Opens a bound socket to its callers.
///
/// It was bound under umask `0o177`, so until here nobody else could connect: first the group, then the mode.
struct SocketFile: Sendable {
    private let socket: SocketConfiguration

    init(_ socket: SocketConfiguration) {
        self.socket = socket
    }

    func open(_ logger: Logger) {
        do {
            if let group = socket.group { try set(.groupOwnerAccountID, to: Int(group)) }
            try set(.posixPermissions, to: Int(socket.mode))
            logger.info(
                "socket is open",
                metadata: ["path": "\(socket.path)", "mode": "0\(String(socket.mode, radix: 8))"]
            )
        } catch {
            logger.critical(
                "socket stays closed to others: its group or mode cannot be set",
                metadata: ["path": "\(socket.path)", "error": "\(error)"]
            )
        }
    }

    private func set(_ key: FileAttributeKey, to value: Int) throws {
        try FileManager.default.setAttributes([key: value], ofItemAtPath: socket.path)
    }
}
