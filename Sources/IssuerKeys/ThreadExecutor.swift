// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import Foundation
import Synchronization

/// A serial executor with a thread of its own, so that long work never holds the cooperative pool.
final class ThreadExecutor: SerialExecutor {
    private let jobs = JobQueue()

    /// Starts the thread.
    ///
    /// - Parameters:
    ///   - name: What the thread is called in debuggers.
    ///   - isBackground: Whether the thread yields to all others (nice 19).
    init(name: String, isBackground: Bool = false) {
        let thread = Thread { [jobs] in
            if isBackground { ThreadPriority.lowerToMinimum() }
            jobs.runUntilClosed()
        }
        thread.name = name
        thread.start()
    }

    deinit {
        jobs.close()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let unownedJob = UnownedJob(job)
        let executor = unsafe asUnownedSerialExecutor()
        jobs.add { unsafe unownedJob.runSynchronously(on: executor) }
    }
}
