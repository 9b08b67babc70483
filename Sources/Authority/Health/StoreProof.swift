// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Whether the store can make anything durable, found out once a second at most.
///
/// Every role may ask for health as often as it likes, and each finding costs a wait for the disk.
final class StoreProof: Sendable {
    private struct Finding {
        let problem: HealthReport.Problem?
        let end: ContinuousClock.Instant
    }

    private static let hold = Duration.seconds(1)
    private let newest = Mutex<Finding?>(nil)
    private let exclusiveAccess = ExclusiveAccess()

    /// What is wrong with the store, as found now or a moment ago; those who ask at once share one finding.
    ///
    /// - Parameter prove: Makes something durable, or throws.
    /// - Returns: The problem, where there is one.
    func problem(_ prove: @escaping @Sendable () async throws -> Void) async -> HealthReport.Problem? {
        await exclusiveAccess.acquire()
        let finding: Finding
        if let known { finding = known } else { finding = await find(prove) }
        await exclusiveAccess.release()
        return finding.problem
    }

    /// Forgets that all was well, because a caller just saw that it is not.
    func doubt() {
        newest.withLock { finding in
            if finding?.problem == nil { finding = nil }
        }
    }

    private var known: Finding? {
        newest.withLock { $0 }.flatMap { $0.end > .now ? $0 : nil }
    }

    private func find(_ prove: () async throws -> Void) async -> Finding {
        var problem: HealthReport.Problem?
        do { try await prove() } catch {
            problem = HealthReport.Problem(code: "storage-unavailable", detail: "\(error)", stopsSigning: true)
        }
        let finding = Finding(problem: problem, end: .now + Self.hold)
        newest.withLock { $0 = finding }
        return finding
    }
}
