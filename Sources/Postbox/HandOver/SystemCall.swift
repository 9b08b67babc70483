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

    /// What a pipe gives without waiting.
    enum Arrival {
        case octets([UInt8])
        case nothingYet
        case end
    }

    /// Reads what has arrived, at most as many octets as asked for.
    static func read(from descriptor: Int32, atMost count: Int) -> Arrival {
        var buffer = [UInt8](repeating: 0, count: count)
        do {
            let arrived = try repeated { unsafe Glibc.read(descriptor, &buffer, count) }
            return arrived == 0 ? .end : .octets(Array(buffer.prefix(arrived)))
        } catch {
            return error.code == EAGAIN ? .nothingYet : .end
        }
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

    /// Calls again what a signal interrupted.
    @discardableResult
    static func repeated<Result: FixedWidthInteger>(_ call: () -> Result) throws(SystemFault) -> Result {
        while true {
            let result = call()
            guard result == -1 else { return result }
            guard errno == EINTR else { throw SystemFault(code: errno) }
        }
    }
}
