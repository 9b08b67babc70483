// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Glibc
public import Settings

/// Users and groups of the operating system, by name.
public enum Accounts {
    /// The configuration names a user or group that the system does not know.
    public struct Unknown: Error, Sendable, Hashable, CustomStringConvertible {
        /// What was wrong, in one line.
        public let description: String
    }

    /// The number of a user.
    ///
    /// - Parameter user: The user, by name or number.
    /// - Returns: The number.
    /// - Throws: ``Unknown``.
    public static func userID(_ user: Principal) throws(Unknown) -> UInt32 {
        switch user {
        case .user(let name), .group(let name): try userID(name)
        case .userID(let number), .groupID(let number): number
        }
    }

    /// The number of a user.
    ///
    /// - Parameter name: The name.
    /// - Returns: The number.
    /// - Throws: ``Unknown``.
    public static func userID(_ name: String) throws(Unknown) -> UInt32 {
        guard let entry = unsafe getpwnam(name) else {
            throw Unknown(description: "the configuration names the user \(name), whom this system does not know")
        }
        return unsafe entry.pointee.pw_uid
    }

    /// The number of a group.
    ///
    /// - Parameter group: The group, by name or number.
    /// - Returns: The number.
    /// - Throws: ``Unknown``.
    public static func groupID(_ group: Principal) throws(Unknown) -> UInt32 {
        switch group {
        case .group(let name), .user(let name): try groupID(name)
        case .groupID(let number), .userID(let number): number
        }
    }

    /// The number of a group.
    ///
    /// - Parameter name: The name.
    /// - Returns: The number.
    /// - Throws: ``Unknown``.
    public static func groupID(_ name: String) throws(Unknown) -> UInt32 {
        guard let entry = unsafe getgrnam(name) else {
            throw Unknown(description: "the configuration names the group \(name), which this system does not know")
        }
        return unsafe entry.pointee.gr_gid
    }
}
