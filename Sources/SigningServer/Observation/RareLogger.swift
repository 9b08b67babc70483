// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Logging
import Synchronization

/// Writes each kind of line once a minute at most: for what callers can make happen as often as they like.
final class RareLogger: Sendable {
    private let logger: Logger
    private let written = Mutex<[String: ContinuousClock.Instant]>([:])

    init(_ logger: Logger) {
        self.logger = logger
    }

    func warning(_ line: StaticString, metadata: Logger.Metadata) {
        let now = ContinuousClock.now
        let isDue = written.withLock { written in
            if let last = written["\(line)"], now - last < .seconds(60) { return false }
            written["\(line)"] = now
            return true
        }
        if isDue { logger.warning("\(line)", metadata: metadata) }
    }
}
