// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Tells work on another thread that nobody will wait for it much longer.
final class StopRequest: Sendable {
    private let state = Atomic(false)

    var isMade: Bool {
        state.load(ordering: .relaxed)
    }

    func make() {
        state.store(true, ordering: .relaxed)
    }
}
