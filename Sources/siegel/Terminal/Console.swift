// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Writes lines to standard output and standard error.
enum Console {
    private static let lost = Atomic<Bool>(false)

    /// Demands that all that was to be shown was written.
    static func checkOutput() throws(CommandFailure) {
        guard lost.load(ordering: .relaxed) else { return }
        let line =
            "the command was done, but what it shows could not be written (is the disk full, or its reader gone?)"
        throw CommandFailure(.refused, line)
    }

    /// Writes a line of which parts may come from elsewhere.
    static func print(_ line: String = "") {
        printText(TerminalText.escaped(line))
    }

    /// Writes text as it stands, with a newline at its end.
    static func printText(_ text: String) {
        let line = text.hasSuffix("\n") ? text : text + "\n"
        if !write(line, to: .standardOutput) { lost.store(true, ordering: .relaxed) }
    }

    /// Writes one line to standard error.
    static func printError(_ line: String) {
        // Where this cannot be written, there is nobody to be told.
        _ = write(TerminalText.escaped(line) + "\n", to: .standardError)
    }

    private static func write(_ text: String, to file: FileHandle) -> Bool {
        (try? file.write(contentsOf: Array(text.utf8))) != nil
    }
}
