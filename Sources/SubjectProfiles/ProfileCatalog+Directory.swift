// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension ProfileCatalog {
    /// Reads the profile files of a directory, the files whose names end with `.toml`.
    ///
    /// A file that cannot be read is an error as one is that cannot be understood: a profile is never silently missing.
    ///
    /// - Parameter directory: The path of the directory.
    /// - Throws: `ProfileError` for the directory, or for the first file that is wrong.
    public init(directory: String) throws(ProfileError) {
        guard let all = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
            let exists = FileManager.default.fileExists(atPath: directory)
            throw .directory(directory, wrong: exists ? "cannot be read" : "does not exist")
        }
        let names = all.filter { $0.hasSuffix(".toml") }.sorted()
        guard !names.isEmpty else { throw .directory(directory, wrong: "holds no .toml file") }
        var files: [(name: String, text: String)] = []
        for name in names { files.append((name, try Self.text(of: name, in: directory))) }
        try self.init(files: files)
    }

    private static func text(of name: String, in directory: String) throws(ProfileError) -> String {
        guard let content = FileManager.default.contents(atPath: "\(directory)/\(name)") else {
            throw .unreadable(file: name, detail: "\(directory)/\(name) cannot be read; check its owner and mode")
        }
        guard let text = String(validating: content, as: UTF8.self) else {
            throw .unreadable(file: name, detail: "\(directory)/\(name) is not UTF-8; save it as UTF-8")
        }
        return text
    }
}
