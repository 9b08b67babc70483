// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import IssuerKeys
import OpenSSLBridge

extension Authority {
    /// Opens a PKCS#12 file and gives its certificate; the key in it stays closed.
    ///
    /// It has a lane of its own, since the work in a foreign file is its maker's choice.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - password: Its password; like those of files made here, it is taken in NFC.
    /// - Returns: The certificate of the key as DER.
    /// - Throws: `AuthorityError.unreadableFile` for what cannot be opened, `.busy` when the lane is full.
    public func certificate(inPKCS12 file: [UInt8], password: String) async throws(AuthorityError) -> [UInt8] {
        let secret = SecretBytes(utf8: password.precomposedStringWithCanonicalMapping)
        return try await AuthorityError.translating {
            try await parts.lanes.opening.run {
                do {
                    guard let certificate = try PKCS12File.certificates(in: file, password: secret).first else {
                        throw AuthorityError.unreadableFile(what: "pkcs12", reason: "the file holds no certificate")
                    }
                    return certificate
                } catch PKCS12Error.wrongPassword {
                    throw AuthorityError.unreadableFile(what: "password", reason: "the password does not open the file")
                } catch let error as PKCS12Error {
                    throw AuthorityError.unreadableFile(what: "pkcs12", reason: "\(error)")
                }
            }
        }
    }
}
