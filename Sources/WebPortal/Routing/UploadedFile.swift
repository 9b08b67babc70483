// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A file that came with a form.
struct UploadedFile: Sendable, Hashable {
    /// Its name, to be shown; without the folders that some browsers name, and empty where no file was chosen.
    let name: String
    let octets: [UInt8]

    /// Takes what a browser sent.
    ///
    /// - Parameters:
    ///   - filename: The name that the browser gives it.
    ///   - octets: What is in it.
    init(filename: String, octets: [UInt8]) {
        let last = filename.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last ?? ""[...].unicodeScalars
        // Marks that turn the direction of text could make a name look like another.
        let plain = last.filter { !$0.properties.isBidiControl && $0.properties.generalCategory != .control }
        name = String(String.UnicodeScalarView(plain.prefix(100)))
        self.octets = octets
    }

    /// Whether no file was chosen.
    var isMissing: Bool {
        name.isEmpty && octets.isEmpty
    }
}
