// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Why a program does not go near a secret.
public enum ProcessHardeningError: Error, Sendable, Hashable {
    /// The program could not be executed again with what only the environment can say.
    case notStartedAgain(environment: String)
    /// Something that could show secrets to others stays on.
    case notSwitchedOff(String)
}

extension ProcessHardeningError: CustomStringConvertible {
    /// What was wrong and what would be right, in one line.
    public var description: String {
        switch self {
        case .notStartedAgain(let environment):
            "the program cannot be started again (is /proc there, or was the file replaced?); set \(environment) yourself"
        case .notSwitchedOff(let what): "\(what) cannot be switched off, so no key is read"
        }
    }
}
