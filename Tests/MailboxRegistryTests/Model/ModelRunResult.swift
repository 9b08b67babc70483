// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What came of playing sequences.
struct ModelRunResult {
    var sequences = 0
    var steps = 0
    var failures: [Trial.Failure] = []
    var duration = Duration.zero

    mutating func add(_ other: Self) {
        sequences += other.sequences
        steps += other.steps
        failures += other.failures
    }
}
