// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file that a command reads whole.
enum InputFile {
    private static let limit = 16 << 20

    /// Reads a file, or standard input for `-`.
    ///
    /// - Parameter path: The file.
    /// - Returns: Its content.
    /// - Throws: `CommandFailure` when it cannot be read or is larger than 16 MiB.
    static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
        let file = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
        guard let file, let data = try? file.read(upToCount: limit + 1) ?? Data() else {
            throw CommandFailure(.usage, "\(path) cannot be read; name a readable file")
        }
        guard data.count <= limit else {
            throw CommandFailure(.usage, "\(path) is larger than 16 MiB; name the right file")
        }
        return [UInt8](data)
    }

    /// Reads a file as text.
    ///
    /// - Parameter path: The file, `-` for standard input.
    /// - Returns: Its content.
    /// - Throws: `CommandFailure` when it cannot be read or is not UTF-8.
    static func text(_ path: String) throws(CommandFailure) -> String {
        guard let text = String(validating: try read(path), as: UTF8.self) else {
            throw CommandFailure(.usage, "\(path) is not UTF-8 text; name a PEM file")
        }
        return text
    }
}
