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
        do {
            guard let directory else { return try ProfileCatalog.shipped() }
            return try ProfileCatalog(files: try files(in: directory))
        } catch let error as ProfileError {
            throw CommandFailure(.refused, "\(error)")
        } catch {
            throw CommandFailure(
                .refused,
                "the profiles in \(directory ?? "") cannot be read: \(error.localizedDescription)"
            )
        }
    }

    private static func files(in directory: String) throws -> [(name: String, text: String)] {
        let names = try FileManager.default.contentsOfDirectory(atPath: directory).filter { $0.hasSuffix(".toml") }
        return try names.sorted().map { name in
            (name, try String(contentsOf: URL(filePath: "\(directory)/\(name)"), encoding: .utf8))
        }
    }
}
