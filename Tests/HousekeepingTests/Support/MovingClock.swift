// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Synchronization

/// A clock that stands until a test moves it.
final class MovingClock: Sendable {
    private let moment = Mutex(Timestamp(secondsSince1970: 1_790_000_000))

    var now: Timestamp { moment.withLock(\.self) }

    func advance(by duration: Duration) {
        moment.withLock { $0 = $0 + duration }
    }
}
