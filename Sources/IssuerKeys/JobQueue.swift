// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import Foundation
import Synchronization

/// A queue of closures that threads take from.
final class JobQueue: Sendable {
    private struct State {
        var jobs: [@Sendable () -> Void] = []
        var first = 0
        var isClosed = false
    }

    private let state = Mutex(State())
    private let condition = NSCondition()

    /// Adds a job at the end.
    func add(_ job: @escaping @Sendable () -> Void) {
        state.withLock { $0.jobs.append(job) }
        wake { condition.signal() }
    }

    /// Lets the threads end after the jobs that are queued.
    func close() {
        state.withLock { $0.isClosed = true }
        wake { condition.broadcast() }
    }

    /// Runs jobs on the calling thread until the queue is closed and empty.
    func runUntilClosed() {
        while let job = waitForJob() { job() }
    }

    /// The lock is taken even though the state has one of its own: without it a signal between looking and waiting
    /// would be lost.
    private func wake(_ signal: () -> Void) {
        condition.lock()
        signal()
        condition.unlock()
    }

    private func waitForJob() -> (@Sendable () -> Void)? {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let job = state.withLock({ Self.takeFirst(&$0) }) { return job }
            if state.withLock({ $0.isClosed }) { return nil }
            condition.wait()
        }
    }

    private static func takeFirst(_ state: inout State) -> (@Sendable () -> Void)? {
        guard state.first < state.jobs.count else { return nil }
        let job = state.jobs[state.first]
        state.first += 1
        if state.first == state.jobs.count || state.first > 1024 {
            state.jobs.removeFirst(state.first)
            state.first = 0
        }
        return job
    }
}
