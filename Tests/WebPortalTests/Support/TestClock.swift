// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Synchronization

/// A clock that stands until it is moved.
final class TestClock: Sendable {
    private let moment = Mutex(Timestamp(secondsSince1970: 1_800_000_000))

    var now: Timestamp {
        moment.withLock { $0 }
    }

    func move(by duration: Duration) {
        moment.withLock { $0 = $0 + duration }
    }
}

/// Octets that differ each time, and are the same in each run.
final class CountedRandomness: Sendable {
    private let count = Mutex<UInt64>(0)

    func draw(_ octets: Int) -> [UInt8] {
        let number = count.withLock { count in
            count += 1
            return count
        }
        return (0..<octets).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0 % 8))) }
    }
}
