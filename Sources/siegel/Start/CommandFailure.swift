// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Ends a command with a status and a line that says what, why and what to do.
struct CommandFailure: Error {
    let status: ExitStatus
    /// What goes to standard error; empty where the command has said all itself.
    let lines: [String]

    /// Ends with a line that says what is wrong; where a file has many errors, more lines with one each.
    init(_ status: ExitStatus, _ line: String, more: [String] = []) {
        self.status = status
        lines = ["siegel: \(line)"] + more
    }

    /// Ends without a further word.
    init(_ status: ExitStatus) {
        self.status = status
        lines = []
    }
}
