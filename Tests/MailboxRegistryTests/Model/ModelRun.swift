// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How many sequences are played; about a minute and a half of them.
///
/// `SIEGEL_MODEL_SEQUENCES` sets their number, `SIEGEL_MODEL_SEED` the seed of the first.
struct ModelRun {
    static let wanted: UInt64 = 100_000

    let firstSeed: UInt64
    let count: UInt64

    init() {
        let environment = ProcessInfo.processInfo.environment
        firstSeed = environment["SIEGEL_MODEL_SEED"].flatMap { UInt64($0) } ?? 1
        count = environment["SIEGEL_MODEL_SEQUENCES"].flatMap { UInt64($0) } ?? Self.wanted
    }

    /// Plays them on all processors; stops at the first failure of each.
    func play(_ trial: Trial) async throws -> ModelRunResult {
        let begin = ContinuousClock.now
        let workers = UInt64(max(1, ProcessInfo.processInfo.activeProcessorCount))
        return try await withThrowingTaskGroup(of: ModelRunResult.self) { group in
            for worker in 0..<workers {
                group.addTask { try await share(worker, of: workers, trial) }
            }
            var result = ModelRunResult()
            for try await part in group { result.add(part) }
            result.duration = ContinuousClock.now - begin
            return result
        }
    }

    private func share(
        _ worker: UInt64,
        of workers: UInt64,
        _ trial: Trial
    ) async throws -> ModelRunResult {
        var result = ModelRunResult()
        for index in stride(from: worker, to: count, by: Int(workers)) {
            // Other tests wait for the same threads.
            await Task.yield()
            let (failure, steps) = try trial.play(seed: firstSeed &+ index)
            result.sequences += 1
            result.steps += steps
            guard let failure else { continue }
            result.failures.append(failure)
            break
        }
        return result
    }
}
