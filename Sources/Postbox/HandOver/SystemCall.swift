// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The calls of the kernel that this room makes, each of which takes a path or a buffer.
enum SystemCall {
    /// Writes a file that did not exist, for its owner alone, and brings it to disk.
    static func write(_ octets: [UInt8], toNewFile path: String) throws(SystemFault) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let descriptor = try repeated { unsafe open(path, flags, 0o600) }
        defer { close(descriptor) }
        try write(octets, into: descriptor)
        try repeated { fsync(descriptor) }
    }

    /// Writes all octets, or fails where the other end would have to be waited for and waiting is forbidden.
    static func write(_ octets: [UInt8], into descriptor: Int32) throws(SystemFault) {
        var rest = octets[...]
        while !rest.isEmpty {
            let count = try repeated {
                unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Reads what has arrived, at most as many octets as asked for; none at the end and where nothing waits.
    static func read(from descriptor: Int32, atMost count: Int) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: count)
        let arrived = unsafe Glibc.read(descriptor, &buffer, count)
        return Array(buffer.prefix(max(0, arrived)))
    }

    /// Moves a file into the place of another one, or of none.
    static func move(_ path: String, to destination: String) throws(SystemFault) {
        try repeated { unsafe rename(path, destination) }
    }

    /// Takes a file away; that there is none is as well.
    static func remove(_ path: String) throws(SystemFault) {
        do { try repeated { unsafe unlink(path) } } catch  where error.code == ENOENT {}
    }

    /// Makes a folder for its owner alone; says whether it is new.
    static func makeFolder(_ path: String) throws(SystemFault) -> Bool {
        do {
            try repeated { unsafe mkdir(path, 0o700) }
            return true
        } catch  where error.code == EEXIST {
            return false
        }
    }

    /// Brings the names in a folder to disk.
    static func synchronizeFolder(_ path: String) throws(SystemFault) {
        let descriptor = try repeated { unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        defer { close(descriptor) }
        try repeated { fsync(descriptor) }
    }

    /// Lets reading and writing return at once where they would wait.
    static func makeNonblocking(_ descriptor: Int32) throws(SystemFault) {
        let flags = try repeated { fcntl(descriptor, F_GETFL) }
        try repeated { fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) }
    }

    /// How a child of ours ended, without taking that from whoever waits for it; `nil` while it runs or is taken.
    static func exit(ofChild process: Int32) -> ProgramExit? {
        var information = unsafe siginfo_t()
        let result = unsafe waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
        guard result == 0, unsafe information.si_signo == SIGCHLD else { return nil }
        let status = unsafe information._sifields._sigchld.si_status
        return unsafe information.si_code == Int32(CLD_EXITED) ? .status(status) : .signal(status)
    }

    /// Calls again what a signal interrupted.
    @discardableResult
    private static func repeated<Result: FixedWidthInteger>(_ call: () -> Result) throws(SystemFault) -> Result {
        while true {
            let result = call()
            guard result == -1 else { return result }
            guard errno == EINTR else { throw SystemFault(code: errno) }
        }
    }
}
