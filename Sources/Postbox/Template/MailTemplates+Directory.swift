// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension MailTemplates {
    /// The program's templates, with those of a directory in their places.
    ///
    /// The directory need not hold all of them. Files whose names do not end with `.txt` are left alone; a name with
    /// this ending that no mail has is an error, so that a misspelt template is never silently ignored.
    ///
    /// - Parameter directory: The path of the directory.
    /// - Throws: `PostboxError` for the directory, or for the first file that is wrong.
    public init(directory: String) throws(PostboxError) {
        guard let all = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
            let exists = FileManager.default.fileExists(atPath: directory)
            throw .templateDirectory(directory, wrong: exists ? "cannot be read" : "does not exist")
        }
        let names = all.filter { $0.hasSuffix(MailTemplate.fileExtension) }.sorted()
        var files: [(name: String, text: String)] = []
        for name in names { files.append((name, try Self.text(of: name, in: directory))) }
        self = try Self.shipped().replacing(files)
    }

    private static func text(of name: String, in directory: String) throws(PostboxError) -> String {
        guard let content = FileManager.default.contents(atPath: "\(directory)/\(name)") else {
            throw .templateUnreadable(file: name, wrong: "it cannot be read", right: "check its owner and mode")
        }
        guard let text = String(validating: content, as: UTF8.self) else {
            throw .templateUnreadable(file: name, wrong: "it is not UTF-8", right: "save it as UTF-8")
        }
        return text
    }
}
