// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Logging
import ServiceLifecycle

/// A Service that does a small piece of work again and again until the daemon stops.
protocol Ticking: Service {
    /// How long to wait between two pieces of work.
    var interval: Duration { get }
    /// One piece of work; failures are logged by the piece itself and tried again at the next tick.
    func tick() async
}

extension Ticking {
    /// Works at once, then after each interval, until the daemon stops.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            repeat { await tick() } while await Self.sleeps(for: interval)
        }
    }

    private static func sleeps(for interval: Duration) async -> Bool {
        do {
            try await Task.sleep(for: interval)
            return true
        } catch {
            return false
        }
    }
}
