// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Writes lines to standard output and standard error.
enum Console {
    /// Writes a line of which parts may come from elsewhere.
    static func print(_ line: String = "") {
        printText(TerminalText.escaped(line))
    }

    /// Writes text as it stands, with a newline at its end.
    static func printText(_ text: String) {
        write(text.hasSuffix("\n") ? text : text + "\n", to: .standardOutput)
    }

    /// Writes one line to standard error.
    static func printError(_ line: String) {
        write(TerminalText.escaped(line) + "\n", to: .standardError)
    }

    private static func write(_ text: String, to file: FileHandle) {
        // Whoever closed the other end does not want to know.
        try? file.write(contentsOf: Array(text.utf8))
    }
}
