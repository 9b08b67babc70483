// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file that is written beside its place and moved there when it is whole and on disk.
final class StagedFile {
    let path: String
    private let handle: FileHandle

    init(path: String) throws(RevocationListFault) {
        self.path = path
        Self.remove(path)
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o644]) else {
            throw Self.lastSystemError
        }
        handle = try Self.writing { try FileHandle(forUpdating: URL(fileURLWithPath: path)) }
    }

    deinit {
        try? handle.close()
    }

    func write(_ bytes: [UInt8]) throws(RevocationListFault) {
        try Self.writing { try handle.write(contentsOf: bytes) }
    }

    /// Puts octets over those that the file begins with.
    func overwriteStart(with bytes: [UInt8]) throws(RevocationListFault) {
        try Self.writing {
            try handle.seek(toOffset: 0)
            try handle.write(contentsOf: bytes)
            try handle.seekToEnd()
        }
    }

    /// Brings what was written to disk.
    func synchronize() throws(RevocationListFault) {
        try Self.writing { try handle.synchronize() }
    }

    /// Takes away what will not be published.
    static func remove(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Moves a synchronised file to its place; after this returns, a crash leaves the new file there.
    static func move(_ path: String, to destination: String, in folder: String) throws(RevocationListFault) {
        guard unsafe rename(path, destination) == 0 else { throw lastSystemError }
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY)
        guard descriptor >= 0 else { throw lastSystemError }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw lastSystemError }
    }

    @discardableResult
    private static func writing<Value>(_ body: () throws -> Value) throws(RevocationListFault) -> Value {
        do { return try body() } catch { throw .notWritten(reason: error.localizedDescription) }
    }

    private static var lastSystemError: RevocationListFault {
        .notWritten(reason: POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO).localizedDescription)
    }
}
