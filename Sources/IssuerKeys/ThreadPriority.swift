// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The scheduling priority of the calling thread.
enum ThreadPriority {
    /// Lets all other threads go first; on Linux the call with 0 means the calling thread alone.
    static func lowerToMinimum() {
        _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
    }
}
