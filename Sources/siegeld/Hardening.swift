// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CSystemCalls
import Foundation
import Glibc

/// What is switched off before any key is read: core files, ptrace, backtraces with memory in them (promise 3).
enum Hardening {
    private static let crashSignals = [SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP]

    /// Starts the program again where the environment does not yet say what can be said only there.
    ///
    /// Bound when first called, a function of a library lets the linker save the vector registers on the stack, and
    /// with them pieces of keys; the runtime's backtraces print registers and memory.
    private static let environment = [("LD_BIND_NOW", "1"), ("SWIFT_BACKTRACE", "enable=no")]

    private static func startAgainIfNeeded() {
        guard environment.contains(where: { unsafe getenv($0.0) == nil }) else { return }
        guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return }
        for (name, value) in environment { unsafe setenv(name, value, 0) }
        var arguments = unsafe CommandLine.arguments.map { unsafe strdup($0) } + [nil]
        unsafe execv(program, &arguments)
    }

    /// Applies all of it to this process.
    static func apply() throws(StartFailure) {
        startAgainIfNeeded()
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none) == 0 else {
            throw StartFailure("core files cannot be switched off")
        }
        guard siegel_forbid_dumps() == 0, siegel_forbid_new_privileges() == 0 else {
            throw StartFailure("ptrace cannot be switched off")
        }
        // The runtime's handlers print registers and memory; the kernel's default prints nothing.
        for number in crashSignals { signal(number, SIG_DFL) }
        signal(SIGPIPE, SIG_IGN)
        umask(0o077)
    }
}
