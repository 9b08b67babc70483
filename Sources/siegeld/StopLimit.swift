// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Glibc
import Logging
import ServiceLifecycle

/// Ends the process when stopping takes too long: keys that wait to be made must not hold up the machine's end.
///
/// The last service is the first to be told to stop, so this one stands at the end. What is cut off is as after a power
/// cut: intents are freed at the next start.
struct StopLimit: Service {
    private let limit: Duration
    private let logger: Logger

    init(logger: Logger) {
        #if DEBUG
        limit = TestSeams.timeToStop() ?? .seconds(30)
        #else
        limit = .seconds(30)
        #endif
        self.logger = logger
    }

    func run() async throws {
        try await gracefulShutdown()
        // No task: the threads of tasks may all be at work.
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Int(limit.components.seconds))) { [self] in
            logger.critical("calls were not finished in time; the daemon ends without them")
            _exit(1)
        }
    }
}
