// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
public import OpenSSLBridge

/// A file whose first line is a passphrase or password.
public enum SecretFile {
    /// Reads the first line; the rest of the file is not looked at.
    ///
    /// - Parameter path: The file.
    /// - Returns: The line without its end.
    /// - Throws: `SecretHandlingError` when it cannot be read or is empty.
    public static func read(_ path: String) throws(SecretHandlingError) -> SecretBytes {
        guard let file = FileHandle(forReadingAtPath: path), let data = try? file.read(upToCount: 4096) else {
            throw .unreadableFile(path: path)
        }
        let line = data.prefix { $0 != 0x0A && $0 != 0x0D }
        guard !line.isEmpty else { throw .emptyFile(path: path) }
        return SecretBytes(copying: line)
    }
}
