// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Dispatch

/// Threads of its own for work that waits for disks and programs.
struct BlockingLane: Sendable {
    private let queue: DispatchQueue

    /// Makes a lane whose pieces of work follow each other, or run beside each other.
    init(label: String, attributes: DispatchQueue.Attributes = []) {
        queue = DispatchQueue(label: label, attributes: attributes)
    }

    /// Does a piece of work; where the task is cancelled, the work is told so and waited for all the same.
    func run(_ work: @escaping @Sendable (StopRequest) throws(PostboxError) -> Void) async throws(PostboxError) {
        let stop = StopRequest()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queue.async {
                    continuation.resume(returning: Result { () throws(PostboxError) in try work(stop) })
                }
            }
        } onCancel: {
            stop.make()
        }
        try result.get()
    }
}
