// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The folder that a web server publishes: one `.crl` and one `.cer` for each issuer.
public struct PublicDirectory: Sendable, Hashable {
    /// Where the folder lies.
    public let path: String

    /// Names the folder.
    ///
    /// - Parameter path: Where it lies; it has to exist.
    public init(path: String) {
        self.path = path
    }

    /// Where the CRL of an issuer lies.
    ///
    /// - Parameter issuer: The name of the issuer.
    /// - Returns: The path of the file.
    public func revocationListPath(of issuer: String) -> String {
        "\(path)/\(issuer).crl"
    }

    /// Writes a small file so that it is there whole or not at all: write, sync, rename, sync of the folder.
    ///
    /// - Parameters:
    ///   - content: What the file holds.
    ///   - name: The name in the folder.
    /// - Throws: `RevocationListFault.notWritten`.
    public func publish(_ content: [UInt8], as name: String) throws(RevocationListFault) {
        let staged = "\(path)/.\(name).new"
        do throws(RevocationListFault) {
            let file = try StagedFile(path: staged)
            try file.write(content)
            try file.synchronize()
            try StagedFile.move(staged, to: "\(path)/\(name)", in: path)
        } catch {
            StagedFile.remove(staged)
            throw error
        }
    }
}
