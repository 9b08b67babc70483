// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Lets one piece of asynchronous work run at a time, in the order of asking.
actor ExclusiveAccess {
    private var isHeld = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func acquire() async {
        guard isHeld else {
            isHeld = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func release() {
        guard !waiting.isEmpty else {
            isHeld = false
            return
        }
        waiting.removeFirst().resume()
    }

    nonisolated func run<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        await acquire()
        do {
            let value = try await body()
            await release()
            return value
        } catch {
            await release()
            throw error
        }
    }
}
