// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SocketPeers
import Synchronization

/// One connection: who called, what they may be here, and what waits for their answer to be written.
final class CallerConnection: Sendable {
    /// The connection that a request came through; a request's context is made where nothing can be passed in.
    @TaskLocal static var current: CallerConnection?

    let peer: PeerCredentials
    /// The roles of the caller that can be had through this socket.
    let roles: Set<CallerRole>
    /// Whether its calls are answered; else the caller has no role, or as many connections as it may, and is told so.
    let isAdmitted: Bool
    private let closed = Atomic(false)
    private let written = Mutex<(@Sendable () -> Void)?>(nil)

    init(peer: PeerCredentials, roles: Set<CallerRole>, isAdmitted: Bool) {
        self.peer = peer
        self.roles = roles
        self.isAdmitted = isAdmitted
    }

    /// Whether nobody is there any more to read an answer.
    var isClosed: Bool {
        closed.load(ordering: .relaxed)
    }

    func close() {
        closed.store(true, ordering: .relaxed)
    }

    /// Does something once the kernel has taken the last octet of the next answer, and never if it does not.
    func afterWriting(_ action: @escaping @Sendable () -> Void) {
        written.withLock { $0 = action }
    }

    func takeActionAfterWriting() -> (@Sendable () -> Void)? {
        written.withLock { action in
            defer { action = nil }
            return action
        }
    }
}
