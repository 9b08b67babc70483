// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Why a program does not get a secret, or a place for it.
public enum SecretHandlingError: Error, Sendable, Hashable {
    /// There is no heap for keys.
    case noSecureHeap
    /// Nobody can be asked.
    case noTerminal(question: String)
    /// The terminal would show what is typed.
    case terminalNotSilenced(question: String)
    /// Control-C.
    case interrupted
    /// An empty line.
    case nothingEntered
    /// The second answer is another one than the first.
    case answersDiffer
    /// The file with a passphrase cannot be read.
    case unreadableFile(path: String)
    /// The first line of the file is empty.
    case emptyFile(path: String)
}

extension SecretHandlingError: CustomStringConvertible {
    /// What was wrong and what would be right, in one line.
    public var description: String {
        switch self {
        case .noSecureHeap: "the secure heap for keys cannot be made; free some memory"
        case .noTerminal(let question): "there is no terminal to ask on for the \(question)"
        case .terminalNotSilenced(let question): "the terminal cannot be silenced to ask for the \(question)"
        case .interrupted: "interrupted; nothing was done"
        case .nothingEntered: "nothing was entered; nothing was done"
        case .answersDiffer: "the two answers differ; nothing was done; start again"
        case .unreadableFile(let path): "\(path) cannot be read; name a readable file that holds the passphrase"
        case .emptyFile(let path): "\(path) has an empty first line; write the passphrase there"
        }
    }
}
