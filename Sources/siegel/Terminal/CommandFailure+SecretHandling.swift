// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SecretHandling

extension CommandFailure {
    /// Why a passphrase was not had.
    ///
    /// - Parameters:
    ///   - error: What was wrong.
    ///   - option: What to give where nobody can be asked.
    init(_ error: SecretHandlingError, instead option: String) {
        switch error {
        case .noTerminal, .terminalNotSilenced: self.init(.usage, "\(error); give \(option)")
        case .unreadableFile, .emptyFile: self.init(.usage, "\(error)")
        case .noSecureHeap, .interrupted, .nothingEntered, .answersDiffer:
            self.init(.refused, "\(error)")
        }
    }
}
