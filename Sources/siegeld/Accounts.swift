// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Settings

/// Users and groups of the operating system, by name.
enum Accounts {
    static func userID(_ name: String) throws(StartFailure) -> UInt32 {
        guard let entry = unsafe getpwnam(name) else {
            throw StartFailure("siegel.toml names the user \(name), whom this system does not know")
        }
        return unsafe entry.pointee.pw_uid
    }

    static func groupID(_ name: String) throws(StartFailure) -> UInt32 {
        guard let entry = unsafe getgrnam(name) else {
            throw StartFailure("siegel.toml names the group \(name), which this system does not know")
        }
        return unsafe entry.pointee.gr_gid
    }

    static func groupID(_ group: Principal) throws(StartFailure) -> UInt32 {
        switch group {
        case .group(let name): return try groupID(name)
        case .groupID(let number): return number
        case .user(let name): return try groupID(name)
        case .userID(let number): return number
        }
    }
}
