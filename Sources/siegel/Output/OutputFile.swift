// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file for its owner alone, written beside its place and moved there when it is whole.
///
/// It is begun before the daemon is asked, so that a directory that cannot be written to costs no certificate.
final class OutputFile {
    private let directory: String
    private let part: String
    private let shouldOverwrite: Bool
    private(set) var isPlaced = false

    /// Begins a file for a place that is free.
    ///
    /// - Parameters:
    ///   - path: The place; its directory has to exist.
    ///   - shouldOverwrite: Whether a file that is there is replaced.
    /// - Throws: `CommandFailure`.
    convenience init(path: String, shouldOverwrite: Bool) throws(CommandFailure) {
        let occupant = Self.occupant(of: path)
        guard occupant != .typeDirectory else {
            throw CommandFailure(.refused, "\(path) is a directory; name a file in it")
        }
        guard shouldOverwrite || occupant == nil else { throw Self.exists(path) }
        let directory = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
        try self.init(directory: directory, shouldOverwrite: shouldOverwrite)
    }

    /// Begins a file whose name is not known yet.
    ///
    /// - Parameters:
    ///   - directory: Where it will lie.
    ///   - shouldOverwrite: Whether a file that is there is replaced.
    /// - Throws: `CommandFailure`.
    init(directory: String, shouldOverwrite: Bool) throws(CommandFailure) {
        self.directory = directory
        self.shouldOverwrite = shouldOverwrite
        part = "\(directory)/.siegel-\(UUID().uuidString).part"
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: part, contents: nil, attributes: attributes) else {
            throw CommandFailure(.refused, "no file can be made in \(directory); name another place with --out")
        }
    }

    deinit {
        if !isPlaced { try? FileManager.default.removeItem(atPath: part) }
    }

    /// Writes the content and moves the file to its place.
    ///
    /// - Parameters:
    ///   - content: The whole content.
    ///   - path: The place.
    /// - Throws: `CommandFailure`; the file is then not there.
    func place(_ content: [UInt8], at path: String) throws(CommandFailure) {
        do {
            let handle = try writer()
            try handle.write(contentsOf: content)
            try handle.synchronize()
            try handle.close()
        } catch {
            throw CommandFailure(.refused, "\(path) cannot be written: \(error.localizedDescription)")
        }
        try move(to: path)
    }

    /// Moves the file to its place in one step: what is replaced is a file, never a directory with all that it holds.
    ///
    /// - Parameter path: The place.
    /// - Throws: `CommandFailure`.
    func move(to path: String) throws(CommandFailure) {
        guard shouldOverwrite || Self.occupant(of: path) == nil else { throw Self.exists(path) }
        guard unsafe rename(part, path) == 0 else {
            let reason = POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO).localizedDescription
            throw CommandFailure(.refused, "\(path) cannot be written: \(reason)")
        }
        isPlaced = true
    }

    /// Opens the unfinished file for writing.
    ///
    /// - Returns: The open file.
    /// - Throws: What the system says.
    func writer() throws -> FileHandle {
        try FileHandle(forWritingTo: URL(filePath: part))
    }

    /// A free path in the directory: the name itself, or with a number before its ending.
    ///
    /// - Parameter name: The wish, as another program suggested it.
    /// - Returns: The path.
    func freePath(_ name: String) -> String {
        let name = Self.plainName(name)
        let stem = name.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
        let ending = name.dropFirst(stem.count)
        let names = [name] + (2...999).map { "\(stem)-\($0)\(ending)" }
        let paths = directory == "." ? names : names.map { "\(directory)/\($0)" }
        return paths.first { isFree($0) } ?? part + ".p12"
    }

    private func isFree(_ path: String) -> Bool {
        let occupant = Self.occupant(of: path)
        return occupant == nil || shouldOverwrite && occupant != .typeDirectory
    }

    /// What stands at a path itself, a link that leads nowhere too.
    private static func occupant(of path: String) -> FileAttributeType? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    }

    /// A name without directories, hidden names and what a shell or terminal would obey.
    static func plainName(_ name: String) -> String {
        let plain = name.utf8.map { isPlain($0) ? Character(UnicodeScalar($0)) : "_" }
        let visible = plain.drop { $0 == "." || $0 == "-" }
        return visible.isEmpty ? "certificate.p12" : String(visible)
    }

    private static func isPlain(_ octet: UInt8) -> Bool {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@._+-".utf8.contains(octet)
    }

    private static func exists(_ path: String) -> CommandFailure {
        CommandFailure(.refused, "\(path) exists already; name another file, or replace it with --force")
    }
}
