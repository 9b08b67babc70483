// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CSystemCalls
import Foundation
import Glibc

/// What a program that touches secrets does before any is read: no core files, no ptrace, no backtraces with memory in
/// them (promise 3).
public enum ProcessHardening {
    /// Starts the program again where the environment does not yet say what can be said only there.
    ///
    /// Bound when first called, a function of a library lets the linker save the vector registers on the stack, and
    /// with them pieces of keys; the runtime's backtraces print registers and memory.
    private static let environment = [("LD_BIND_NOW", "1"), ("SWIFT_BACKTRACE", "enable=no")]
    private static let crashSignals = [SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP]

    /// Hardens this process but for `forbidNewPrivileges`; called before anything else.
    ///
    /// - Throws: `ProcessHardeningError` when something cannot be switched off; no key is to be read then.
    public static func apply() throws(ProcessHardeningError) {
        // A reader of the log who left must not end the daemon.
        signal(SIGPIPE, SIG_IGN)
        try openStandardFiles()
        try startAgainIfNeeded()
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none) == 0 else {
            throw .notSwitchedOff("core files")
        }
        guard siegel_forbid_dumps() == 0 else { throw .notSwitchedOff("ptrace") }
        // The runtime's handlers print registers and memory; the kernel's default prints nothing.
        for number in crashSignals { signal(number, SIG_DFL) }
        // Whoever started us may have ignored it, and then nobody learns how a child ended.
        signal(SIGCHLD, SIG_DFL)
        umask(0o077)
    }

    /// Takes from this process and from whatever it starts the chance to gain rights by executing a file (decision 20).
    ///
    /// Called on the first thread before there are others, which inherit it.
    ///
    /// - Throws: `ProcessHardeningError` when it cannot be switched off; no key is to be read then.
    public static func forbidNewPrivileges() throws(ProcessHardeningError) {
        guard siegel_forbid_new_privileges() == 0 else { throw .notSwitchedOff("the gaining of rights") }
    }

    /// Where a standard file is closed, the next one that is opened takes its number: log lines would go into the
    /// database.
    private static func openStandardFiles() throws(ProcessHardeningError) {
        for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
            guard unsafe open("/dev/null", O_RDWR) == number else { throw .notSwitchedOff("closed standard files") }
        }
    }

    /// Returns only where nothing is missing.
    private static func startAgainIfNeeded() throws(ProcessHardeningError) {
        guard environment.contains(where: { unsafe getenv($0.0) == nil }) else { return }
        for (name, value) in environment { unsafe setenv(name, value, 0) }
        // By its path, for the process is named after the file that is executed.
        let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        var arguments = unsafe CommandLine.arguments.map { unsafe strdup($0) } + [nil]
        unsafe execv(program, &arguments)
        let settings = environment.map { "\($0.0)=\($0.1)" }.joined(separator: " ")
        throw .notStartedAgain(environment: settings)
    }
}
