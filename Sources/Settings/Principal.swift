// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A user or group of the operating system, as the configuration names it.
public enum Principal: Hashable, Sendable {
    /// A user by name.
    case user(String)
    /// A user by number.
    case userID(UInt32)
    /// A group by name; in `[roles]` written with `@` before it.
    case group(String)
    /// A group by number; in `[roles]` written with `@` before it.
    case groupID(UInt32)

    static let expected = "a user or @group, by name or decimal number"

    /// Reads `name`, `1000`, `@name` or `@1000`.
    init?(_ text: String) {
        if text.hasPrefix("@") {
            self.init(group: String(text.dropFirst()))
        } else if let id = Self.number(text) {
            self = .userID(id)
        } else if Self.isName(text) {
            self = .user(text)
        } else {
            return nil
        }
    }

    /// Reads a group written without `@`.
    init?(group text: String) {
        if let id = Self.number(text) {
            self = .groupID(id)
        } else if Self.isName(text) {
            self = .group(text)
        } else {
            return nil
        }
    }

    /// A decimal without leading zeros; the highest number means "nobody" to the kernel.
    private static func number(_ text: String) -> UInt32? {
        guard let number = UInt32(text), number != .max, String(number) == text else {
            return nil
        }
        return number
    }

    /// Names begin with neither digit nor sign, so that a mistyped number is no name.
    private static func isName(_ text: String) -> Bool {
        let forbidden = Set(" @:/,\"".utf8)
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else {
            return false
        }
        return text.utf8.count <= 255 && !text.utf8.contains(where: forbidden.contains)
    }
}
