// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// How many files this process may have open.
enum OpenFiles {
    /// For the database, the published lists and the runtime.
    private static let spare = 128
    private static let mostConnections = 4096

    /// Raises the limit to the most that the process may give itself.
    static func raiseLimit() {
        var limit = current
        limit.rlim_cur = limit.rlim_max
        // Where it fails, the limit stays as it was, and fewer connections are taken.
        _ = unsafe setrlimit(resource, &limit)
    }

    /// How many connections they are enough for; each may be reading a published list.
    static var connections: Int {
        min(max(16, (Int(clamping: current.rlim_cur) - spare) / 2), mostConnections)
    }

    private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)

    private static var current: rlimit {
        var limit = rlimit(rlim_cur: 1024, rlim_max: 1024)
        _ = unsafe getrlimit(resource, &limit)
        return limit
    }
}
