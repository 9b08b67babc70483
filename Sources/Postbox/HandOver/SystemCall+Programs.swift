// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CSystemCalls
import Foundation

extension SystemCall {
    /// Both ends of a new pipe; programs that are started meanwhile inherit neither.
    static func makePipe() throws(SystemFault) -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        let code = unsafe siegel_make_pipe(&ends)
        guard code == 0 else { throw SystemFault(code: code) }
        return (ends[0], ends[1])
    }

    /// Whether a file is there and may be executed.
    static func isExecutable(_ path: String) -> Bool {
        unsafe access(path, X_OK) == 0
    }

    /// Starts a program as the leader of a session of its own, with these three descriptors and no others.
    static func start(
        _ program: String,
        arguments: [String],
        environment: [String],
        input: Int32,
        output: Int32
    ) throws(SystemFault) -> Int32 {
        var process: Int32 = 0
        let words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
        defer { unsafe release(words) }
        let settings = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer { unsafe release(settings) }
        let code = unsafe siegel_start_program(program, words, settings, input, output, &process)
        guard code == 0 else { throw SystemFault(code: code) }
        return process
    }

    private static func release(_ texts: [UnsafeMutablePointer<CChar>?]) {
        for index in unsafe texts.indices { unsafe free(texts[index]) }
    }

    /// Waits until something can be read or the other end is closed, at most so long.
    static func awaitInput(from descriptor: Int32, milliseconds: Int32) {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&waiting, 1, milliseconds)
    }

    /// How a child ended, or `nil` while it runs; it stays a child until it is reaped.
    static func exit(ofChild process: Int32) throws(SystemFault) -> ProgramExit? {
        var information = unsafe siginfo_t()
        try repeated { unsafe waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) }
        guard unsafe information.si_signo == SIGCHLD else { return nil }
        let status = unsafe information._sifields._sigchld.si_status
        return unsafe information.si_code == Int32(CLD_EXITED) ? .status(status) : .signal(status)
    }

    /// Takes the end of a child from the kernel, waiting for it where it has not come.
    static func reap(_ process: Int32) {
        _ = try? repeated { waitpid(process, nil, 0) }
    }

    /// Sends a signal to a child and to whatever it started in its group.
    static func signal(group process: Int32, _ number: Int32) {
        // Never a group of ours, whatever the number.
        guard process > 1 else { return }
        _ = kill(-process, number)
    }
}
