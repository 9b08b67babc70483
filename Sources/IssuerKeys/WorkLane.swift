// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import OpenSSLBridge

/// A bounded lane of threads for work that takes long: passwords, making keys.
public final class WorkLane: Sendable {
    /// What waits or runs, for gauges.
    public let admission: LaneAdmission
    private let jobs = JobQueue()

    /// Starts the threads of a lane.
    ///
    /// - Parameters:
    ///   - name: What the lane is called in answers and metrics.
    ///   - threads: How many jobs run at once.
    ///   - capacity: How many jobs may wait or run at once.
    ///   - isBackground: Whether the threads yield to all others (nice 19).
    public init(name: String, threads: Int, capacity: Int, isBackground: Bool = false) {
        admission = LaneAdmission(name: name, capacity: capacity)
        for index in 0..<threads {
            let thread = Thread { [jobs] in
                if isBackground { ThreadPriority.lowerToMinimum() }
                jobs.runUntilClosed()
            }
            thread.name = "\(name)-\(index)"
            thread.start()
        }
    }

    deinit {
        jobs.close()
    }

    /// Runs a job on a thread of the lane; cancellation is not looked at.
    ///
    /// - Parameter body: The work.
    /// - Returns: What the work returned.
    /// - Throws: `LaneAdmission.Full` without running the work, else what the work threw.
    public func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try admission.enter()
        defer { admission.leave() }
        return try await withCheckedThrowingContinuation { continuation in
            jobs.add {
                let result = Result(catching: body)
                CryptographyLibrary.wipeRegisters()
                continuation.resume(with: result)
            }
        }
    }
}
