// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

#if DEBUG
import Foundation
import Glibc
import SQLStorage

/// What tests may ask of a build for development, and nobody of one for use.
enum TestSeams {
    /// `SIEGEL_STOP_AT`: ends the process as a power cut would, at the step that it names.
    static func stopping<Step: RawRepresentable<String> & Equatable & Sendable>(
        at _: Step.Type
    ) -> (@Sendable (Step) -> Void)? {
        let name = ProcessInfo.processInfo.environment["SIEGEL_STOP_AT"]
        guard let checkpoint = name.flatMap(Step.init(rawValue:)) else { return nil }
        return { reached in
            if reached == checkpoint { kill(getpid(), SIGKILL) }
        }
    }

    /// `SIEGEL_STOP_SECONDS`: how long the end may take.
    static func timeToStop() -> Duration? {
        ProcessInfo.processInfo.environment["SIEGEL_STOP_SECONDS"].flatMap { Int($0) }.map { .seconds($0) }
    }

    /// `SIEGEL_SYNCHRONOUS`: weakens the store, to prove that the test of its durability can fail.
    static func weaken(_ database: any SQLDatabase) {
        guard ProcessInfo.processInfo.environment["SIEGEL_SYNCHRONOUS"] == "NORMAL" else { return }
        database.perform { connection in try? connection.execute(script: "PRAGMA synchronous = NORMAL") }
    }
}
#endif
