// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SocketPeers
import Synchronization

/// Lets few lists be made at a time, so that threads remain for everything else; users take turns.
///
/// A connection asks for one at a time, so what waits is bounded by the connections.
final class ListLane: Sendable {
    private typealias Turn = CheckedContinuation<Void, Never>

    private struct State {
        var running = 0
        /// Who waits, by user and in their order.
        var waiting: [UInt32: [Turn]] = [:]
        /// The users who wait, the next one first.
        var users: [UInt32] = []

        mutating func add(_ turn: Turn, of user: UInt32) {
            if waiting[user] == nil { users.append(user) }
            waiting[user, default: []].append(turn)
        }

        mutating func next() -> Turn? {
            guard !users.isEmpty else { return nil }
            let user = users.removeFirst()
            let turn = waiting[user]?.removeFirst()
            if waiting[user]?.isEmpty == true { waiting[user] = nil } else { users.append(user) }
            return turn
        }
    }

    private let width: Int
    private let state = Mutex(State())

    init(width: Int) {
        self.width = width
    }

    /// How many lists wait or are being made.
    var occupied: Int {
        state.withLock { $0.running + $0.waiting.values.reduce(0) { $0 + $1.count } }
    }

    /// Makes a list when it is the caller's turn, and none for a caller who hung up meanwhile.
    func run<Value: Sendable>(
        for connection: CallerConnection,
        _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        await turn(of: connection.peer.uid)
        defer { pass() }
        guard !connection.isClosed else { throw Problem.hungUp }
        return try await body()
    }

    private func turn(of user: UInt32) async {
        await withCheckedContinuation { turn in
            let isFree = state.withLock { state in
                guard state.running < width else {
                    state.add(turn, of: user)
                    return false
                }
                state.running += 1
                return true
            }
            if isFree { turn.resume() }
        }
    }

    private func pass() {
        let next = state.withLock { state in
            let next = state.next()
            if next == nil { state.running -= 1 }
            return next
        }
        next?.resume()
    }
}
