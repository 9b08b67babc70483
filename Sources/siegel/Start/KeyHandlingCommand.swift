// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ProgramSetup
import SecretHandling

/// A command that makes or reads private keys: the process is hardened before it runs (promise 3).
protocol KeyHandlingCommand: ParsableCommand {}

extension KeyHandlingCommand {
    /// Hardens this process as the daemon is.
    static func hardenProcess() throws(CommandFailure) {
        do {
            try ProcessHardening.apply()
            try ProcessHardening.forbidNewPrivileges()
            guard try !ProcessHardening.prepareKeyHeap() else { return }
            Console.printError("siegel: the secure heap is not locked in memory; raise the limit with ulimit -l")
        } catch { throw CommandFailure(.refused, "\(error)") }
    }
}
