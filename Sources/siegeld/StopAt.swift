// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

#if DEBUG
    import Authority
    import Foundation
    import Glibc

    /// Ends the process as a power cut would, at a step that a test names; only in builds for development.
    enum StopAt {
        static func hook() -> (@Sendable (Checkpoint) -> Void)? {
            let name = ProcessInfo.processInfo.environment["SIEGEL_STOP_AT"]
            guard let checkpoint = name.flatMap(Checkpoint.init(rawValue:)) else { return nil }
            return { reached in
                if reached == checkpoint { kill(getpid(), SIGKILL) }
            }
        }
    }
#endif
