// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Refuses files of a home whose mode gives away what they hold, or what the daemon obeys.
enum FilePrivacy {
    /// Demands that a file with a key or passphrase is closed to all who are neither its owner nor in its group.
    static func checkSecret(_ path: String) throws(StartFailure) {
        guard mode(of: path) & 0o007 == 0 else {
            throw StartFailure("\(path) holds a secret and is open to everybody; chmod 600 \(path)")
        }
    }

    /// Demands that not everybody may change a file; the settings say who has which role.
    static func checkSettings(_ path: String) throws(StartFailure) {
        guard mode(of: path) & 0o002 == 0 else {
            throw StartFailure("\(path) can be changed by everybody; chmod 600 \(path)")
        }
    }

    private static func mode(of path: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: (path as NSString).resolvingSymlinksInPath)
        return attributes?[.posixPermissions] as? Int ?? 0
    }
}
