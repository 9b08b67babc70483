// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import Logging
import Synchronization

/// Writes each kind of line once in a while at most: for what others can make happen as often as they like.
public final class RareLogger: Sendable {
    private let logger: Logger
    private let interval: Duration
    private let written = Mutex<[String: ContinuousClock.Instant]>([:])

    /// Stands before a logger.
    ///
    /// - Parameters:
    ///   - logger: Where lines go.
    ///   - interval: How long a kind of line is not written again.
    public init(_ logger: Logger, interval: Duration = .seconds(60)) {
        self.logger = logger
        self.interval = interval
    }

    /// Writes a line, unless one of its kind was written a short while ago.
    ///
    /// - Parameters:
    ///   - line: What happened; the kind.
    ///   - metadata: The values.
    public func warning(_ line: StaticString, metadata: Logger.Metadata) {
        let now = ContinuousClock.now
        let isDue = written.withLock { written in
            if let last = written["\(line)"], now - last < interval { return false }
            written["\(line)"] = now
            return true
        }
        if isDue { logger.warning("\(line)", metadata: metadata) }
    }
}
