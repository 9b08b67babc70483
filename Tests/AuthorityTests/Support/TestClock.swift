// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Synchronization

/// A clock that stands still until a test moves it.
final class TestClock: Sendable {
    private let moment: Mutex<Timestamp>

    init(_ text: String) {
        moment = Mutex(Timestamp(text) ?? Timestamp(secondsSince1970: 0))
    }

    var now: Timestamp {
        moment.withLock { $0 }
    }

    func advance(by duration: Duration) {
        moment.withLock { $0 = $0 + duration }
    }
}
