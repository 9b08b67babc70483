// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Store
import Synchronization
import Testing

@testable import Authority

@Suite("Whether the store can make anything durable")
struct StoreProofTests {
    private static let broken: @Sendable () async throws -> Void = {
        throw StoreError.full(operation: "a planted fault")
    }

    @Test("those who ask at once, and a moment later, cost one write")
    func shared() async throws {
        let (proof, writes) = (StoreProof(), Counted())
        await withTaskGroup { group in
            for _ in 0..<20 { group.addTask { #expect(await proof.problem { writes.count() } == nil) } }
        }
        #expect(await proof.problem { writes.count() } == nil)
        #expect(writes.total == 1)
        try await Task.sleep(for: .milliseconds(1100))
        #expect(await proof.problem { writes.count() } == nil)
        #expect(writes.total == 2)
    }

    @Test("a failure is found at once by who saw a call fail, and is over a second after it is mended")
    func failure() async throws {
        let proof = StoreProof()
        #expect(await proof.problem {} == nil)
        #expect(await proof.problem(Self.broken) == nil)
        proof.doubt()
        #expect(await proof.problem(Self.broken)?.code == "storage-unavailable")
        proof.doubt()
        #expect(await proof.problem {} != nil)
        try await Task.sleep(for: .milliseconds(1100))
        #expect(await proof.problem {} == nil)
    }

    @Test("health does not write each time")
    func health() async throws {
        let (test, store) = try await TestAuthority.withFaults()
        #expect(await test.authority.health().storeAnswers)
        store.fail(afterWrites: 0)
        #expect(await test.authority.health().storeAnswers)
        test.authority.doubtStore()
        #expect(await !test.authority.health().storeAnswers)
    }
}

private final class Counted: Sendable {
    private let number = Mutex(0)

    var total: Int {
        number.withLock { $0 }
    }

    func count() {
        number.withLock { $0 += 1 }
    }
}
