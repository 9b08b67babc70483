// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Writes lines to standard error, and goes on where they cannot be written.
///
/// `FileHandle.write(_:)` ends the process then: a full disk under the log, or a log's reader who left, would end the
/// daemon.
public enum StandardError {
    /// Writes a line; what finds no room is lost, and the next line is tried again.
    ///
    /// - Parameter line: The line, with its end.
    public static func write(_ line: String) {
        try? FileHandle.standardError.write(contentsOf: Array(line.utf8))
    }
}
