// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes

/// What is known of a call when it is over, for log and figures.
struct CallRecord: Sendable {
    let connection: CallerConnection?
    var route: Route?
    var caller: Caller?
    private(set) var status = 0
    private(set) var duration = Duration.zero

    init(connection: CallerConnection?) {
        self.connection = connection
    }

    mutating func finish(status: Int, after duration: Duration) {
        self.status = status
        self.duration = duration
    }

    /// The call's name among a closed set, whatever the caller sent.
    var template: String {
        route.map { "\($0.method.rawValue) \($0.path)" } ?? "unknown"
    }
}
