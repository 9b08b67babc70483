// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import OpenSSLBridge

/// A file whose first line is a passphrase or password.
enum PassphraseFile {
    /// Reads the first line; the rest of the file is not looked at.
    ///
    /// - Parameter path: The file.
    /// - Returns: The line without its end.
    /// - Throws: `CommandFailure` when it cannot be read or is empty.
    static func read(_ path: String) throws(CommandFailure) -> SecretBytes {
        guard let file = FileHandle(forReadingAtPath: path), let data = try? file.read(upToCount: 4096) else {
            throw CommandFailure(.usage, "\(path) cannot be read; name a readable file that holds the passphrase")
        }
        let line = data.prefix { $0 != 0x0A && $0 != 0x0D }
        guard !line.isEmpty else {
            throw CommandFailure(.usage, "\(path) has an empty first line; write the passphrase there")
        }
        return SecretBytes(copying: line)
    }
}
