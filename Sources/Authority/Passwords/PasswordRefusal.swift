// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Why a password is refused.
public enum PasswordRefusal: Error, Sendable, Hashable {
    /// Too few characters.
    case tooShort(minimum: Int)
    /// Too many characters.
    case tooLong(maximum: Int)
    /// It holds a control character.
    case controlCharacter
}

extension PasswordRefusal: CustomStringConvertible {
    /// What would be right, in one line, without the password.
    public var description: String {
        switch self {
        case .tooShort(let minimum): "the password is too short; take at least \(minimum) characters"
        case .tooLong(let maximum): "the password is too long; take at most \(maximum) characters"
        case .controlCharacter: "the password holds a control character such as a line break; leave it out"
        }
    }
}
