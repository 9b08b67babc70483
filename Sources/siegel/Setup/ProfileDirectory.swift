// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import SubjectProfiles

/// Where the profiles come from.
enum ProfileDirectory {
    /// The directory of the source tree, as `siegel.toml` names it, where the home lies in one.
    static func beside(_ home: String) -> String? {
        let directory = "../profiles"
        return FileManager.default.fileExists(atPath: "\(home)/\(directory)/root.toml") ? directory : nil
    }

    /// Reads the profiles of a directory, or those embedded in the program.
    ///
    /// - Parameter directory: The directory; `nil` for the embedded ones.
    /// - Returns: The profiles.
    /// - Throws: `CommandFailure`.
    static func catalog(_ directory: String?) throws(CommandFailure) -> ProfileCatalog {
        do throws(ProfileError) {
            guard let directory else { return try .shipped() }
            return try ProfileCatalog(directory: directory)
        } catch { throw CommandFailure(.refused, "\(error)") }
    }
}
