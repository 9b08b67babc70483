// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Counts what waits or runs in a lane and keeps the count below a bound.
public final class LaneAdmission: Sendable {
    /// The lane that was asked has no room.
    public struct Full: Error, Sendable, Hashable, CustomStringConvertible {
        /// Which lane.
        public let lane: String

        /// What to do, in one line.
        public var description: String {
            "the \(lane) lane is full; try again in a few seconds"
        }
    }

    /// Which lane, for metrics and answers.
    public let name: String
    /// How many may wait or run at once.
    public let capacity: Int
    private let occupancy = Mutex(0)

    init(name: String, capacity: Int) {
        self.name = name
        self.capacity = capacity
    }

    /// How many wait or run now.
    public var occupied: Int {
        occupancy.withLock { $0 }
    }

    func enter() throws(Full) {
        let isAdmitted = occupancy.withLock { count in
            guard count < capacity else { return false }
            count += 1
            return true
        }
        guard isAdmitted else { throw Full(lane: name) }
    }

    func leave() {
        occupancy.withLock { $0 -= 1 }
    }
}
