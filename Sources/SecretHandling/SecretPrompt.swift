// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
public import OpenSSLBridge

/// Asks for passwords on the terminal, without echo.
public enum SecretPrompt {
    private static let longestLine = 1024
    private static let controlC: UInt8 = 3
    private static let newline: UInt8 = 0x0A

    /// Asks twice.
    ///
    /// - Parameter question: What is asked for.
    /// - Returns: The answer.
    /// - Throws: `SecretHandlingError`.
    public static func askTwice(_ question: String) throws(SecretHandlingError) -> SecretBytes {
        let first = try ask(question)
        guard first.isEqual(to: try ask("\(question), again")) else { throw .answersDiffer }
        return first
    }

    /// Asks once.
    ///
    /// - Parameter question: What is asked for.
    /// - Returns: The answer.
    /// - Throws: `SecretHandlingError`.
    public static func ask(_ question: String) throws(SecretHandlingError) -> SecretBytes {
        guard let terminal = FileHandle(forUpdatingAtPath: "/dev/tty") else {
            throw .noTerminal(question: question)
        }
        defer { try? terminal.close() }
        guard let silence = TerminalSilence(descriptor: terminal.fileDescriptor) else {
            throw .terminalNotSilenced(question: question)
        }
        defer {
            silence.end()
            try? terminal.write(contentsOf: [newline])
        }
        try? terminal.write(contentsOf: Array("\(question): ".utf8))
        return try line(from: terminal)
    }

    /// Reads octet by octet, since a terminal's line ends long before any buffer is full.
    private static func line(from terminal: FileHandle) throws(SecretHandlingError) -> SecretBytes {
        var line: [UInt8] = []
        while line.count < longestLine, let octet = try? terminal.read(upToCount: 1)?.first, octet != newline {
            guard octet != controlC else { throw .interrupted }
            line.append(octet)
        }
        guard !line.isEmpty else { throw .nothingEntered }
        return SecretBytes(copying: line)
    }
}
