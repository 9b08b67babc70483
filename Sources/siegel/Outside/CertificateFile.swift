// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// A file of certificates in PEM, or of one in DER.
enum CertificateFile {
    /// Reads all certificates of a file; whatever else lies in it is not looked at.
    ///
    /// - Parameters:
    ///   - content: The content of the file.
    ///   - name: The name of the file, for errors.
    /// - Returns: At least one.
    /// - Throws: `CommandFailure`.
    static func certificates(in content: [UInt8], name: String) throws(CommandFailure) -> [Certificate] {
        let encodings = Certificate.encodings(inPEM: String(decoding: content, as: UTF8.self))
        var certificates: [Certificate] = []
        for encoded in encodings.isEmpty ? [content] : encodings {
            do {
                certificates.append(try Certificate(derEncoded: encoded))
            } catch {
                throw CommandFailure(.refused, "\(name) holds no certificate that can be read: \(error)")
            }
        }
        return certificates
    }
}
