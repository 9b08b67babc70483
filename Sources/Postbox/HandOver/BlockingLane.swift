// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Dispatch

/// A thread of its own for work that waits for disks and programs, one piece after another.
struct BlockingLane: Sendable {
    private let queue: DispatchQueue

    init(label: String) {
        queue = DispatchQueue(label: label)
    }

    func run(_ work: @escaping @Sendable () throws(PostboxError) -> Void) async throws(PostboxError) {
        let result = await withCheckedContinuation { continuation in
            queue.async {
                continuation.resume(returning: Result { () throws(PostboxError) in try work() })
            }
        }
        try result.get()
    }
}
