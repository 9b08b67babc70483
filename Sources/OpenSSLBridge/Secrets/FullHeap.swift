// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Remembers that the secure heap was full, so that it is said once.
enum FullHeap {
    private static let noted = Atomic<Bool>(false)
    private static let action = Mutex<(@Sendable () -> Void)?>(nil)

    static var isNoted: Bool {
        noted.load(ordering: .relaxed)
    }

    static func onFirst(_ action: @escaping @Sendable () -> Void) {
        self.action.withLock { $0 = action }
    }

    static func note() {
        guard !noted.exchange(true, ordering: .relaxed) else { return }
        action.withLock { $0 }?()
    }
}
