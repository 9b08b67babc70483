// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Lets one import be made at a time, each in its turn: two of them would only judge each other's lines anew, and each
/// holds its whole file in memory.
final class ImportTurn: Sendable {
    private struct State {
        var isTaken = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private enum Entry {
        case free, waiting, refused
    }

    /// Each that waits has a file of megabytes in memory.
    private static let mostWaiting = 4

    private let state = Mutex(State())

    /// Runs an import when the ones before it are over.
    func run<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        guard await enter() else { throw MailboxError.importsBusy }
        defer { leave() }
        return try await body()
    }

    private func enter() async -> Bool {
        var isRefused = false
        await withCheckedContinuation { continuation in
            switch entry(continuation) {
            case .free: continuation.resume()
            case .waiting: break
            case .refused:
                isRefused = true
                continuation.resume()
            }
        }
        return !isRefused
    }

    private func entry(_ continuation: CheckedContinuation<Void, Never>) -> Entry {
        state.withLock { state in
            guard state.isTaken else {
                state.isTaken = true
                return .free
            }
            guard state.waiting.count < Self.mostWaiting else { return .refused }
            state.waiting.append(continuation)
            return .waiting
        }
    }

    private func leave() {
        let next = state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isTaken = false
                return nil as CheckedContinuation<Void, Never>?
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}
