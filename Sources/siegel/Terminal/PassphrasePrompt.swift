// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import OpenSSLBridge

/// Asks for passwords on the terminal, without echo.
struct PassphrasePrompt {
    private static let longestLine = 1024
    private static let controlC: UInt8 = 3
    private static let newline: UInt8 = 0x0A

    /// Asks twice.
    ///
    /// - Parameters:
    ///   - question: What is asked for.
    ///   - instead: The option to give where there is no terminal.
    /// - Returns: The answer.
    /// - Throws: `CommandFailure`.
    static func askTwice(_ question: String, instead: String) throws(CommandFailure) -> SecretBytes {
        let first = try ask(question, instead: instead)
        guard first.isEqual(to: try ask("\(question), again", instead: instead)) else {
            throw CommandFailure(.refused, "the two answers differ; nothing was done; start again")
        }
        return first
    }

    /// Asks once.
    ///
    /// - Parameters:
    ///   - question: What is asked for.
    ///   - instead: The option to give where there is no terminal.
    /// - Returns: The answer.
    /// - Throws: `CommandFailure`.
    static func ask(_ question: String, instead: String) throws(CommandFailure) -> SecretBytes {
        guard let terminal = FileHandle(forUpdatingAtPath: "/dev/tty") else {
            throw CommandFailure(.usage, "there is no terminal to ask on for the \(question); give \(instead)")
        }
        defer { try? terminal.close() }
        guard let silence = TerminalSilence(descriptor: terminal.fileDescriptor) else {
            throw CommandFailure(.usage, "the terminal cannot be silenced to ask for the \(question); give \(instead)")
        }
        defer {
            silence.end()
            try? terminal.write(contentsOf: [newline])
        }
        try? terminal.write(contentsOf: Array("\(question): ".utf8))
        return try line(from: terminal)
    }

    /// Reads octet by octet, since a terminal's line ends long before any buffer is full.
    private static func line(from terminal: FileHandle) throws(CommandFailure) -> SecretBytes {
        var line: [UInt8] = []
        while line.count < longestLine, let octet = try? terminal.read(upToCount: 1)?.first, octet != newline {
            guard octet != controlC else { throw CommandFailure(.refused, "interrupted; nothing was done") }
            line.append(octet)
        }
        guard !line.isEmpty else { throw CommandFailure(.refused, "nothing was entered; nothing was done") }
        return SecretBytes(copying: line)
    }
}
