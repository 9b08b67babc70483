// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing

@testable import Registration

@Suite("The turn of imports")
struct ImportTurnTests {
    /// Counts what runs at a time, and holds it until the gate opens.
    private final class Gate: Sendable {
        private let counts = Mutex((running: 0, most: 0))
        private let opening = AsyncStream<Void>.makeStream()

        var most: Int { counts.withLock { $0.most } }

        func pass() async {
            counts.withLock { counts in
                counts.running += 1
                counts.most = max(counts.most, counts.running)
            }
            for await _ in opening.stream { break }
            counts.withLock { $0.running -= 1 }
        }

        func open() {
            opening.continuation.finish()
        }
    }

    @Test("one runs at a time, some wait, and beyond them each is refused; then the next ones run")
    func turns() async throws {
        let (turn, gate) = (ImportTurn(), Gate())
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { (try? await turn.run { await gate.pass() }) != nil }
            }
            var outcomes: [Bool] = []
            // The first three that end are those beyond one that runs and four that wait.
            for _ in 0..<3 { if let outcome = await group.next() { outcomes.append(outcome) } }
            gate.open()
            for await outcome in group { outcomes.append(outcome) }
            return outcomes
        }
        #expect(outcomes == Array(repeating: false, count: 3) + Array(repeating: true, count: 5))
        #expect(gate.most == 1)
        #expect(try await turn.run { true })
    }
}
