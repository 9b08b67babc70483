// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// The time within which a request has to arrive, from its first octet; lives on one event loop.
final class ArrivalDeadline {
    private let limit: TimeAmount
    private var task: Scheduled<Void>?
    /// What happens when the time is over.
    var onExpiry: () -> Void = {}

    init(_ limit: Duration) {
        self.limit = TimeAmount(limit)
    }

    func start(on loop: any EventLoop, within other: TimeAmount? = nil) {
        guard task == nil else { return }
        task = loop.assumeIsolated().scheduleTask(in: other ?? limit) { [self] in
            task = nil
            onExpiry()
        }
    }

    func stop() {
        task?.cancel()
        task = nil
    }
}
