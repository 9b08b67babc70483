// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge
import SigningAPI

/// A file that holds a certificate: PEM, DER or PKCS#12.
struct CertificateSource {
    let name: String
    let content: [UInt8]

    /// The certificate: the first one of a PEM file, the key's own of a PKCS#12 file.
    ///
    /// - Parameter password: Asked for only where the file is PKCS#12.
    /// - Returns: The certificate; keys beside it go no further than this process.
    /// - Throws: `CommandFailure`.
    func certificate(password: () throws(CommandFailure) -> Secret) throws(CommandFailure) -> Certificate {
        let isPEM = String(decoding: content, as: UTF8.self).contains("-----BEGIN CERTIFICATE-----")
        guard !isPEM, (try? Certificate(derEncoded: content)) == nil else {
            let all = try CertificateFile.certificates(in: content, name: name)
            return try first(all)
        }
        guard content.first == 0x30 else {
            throw CommandFailure(.refused, "\(name) holds no certificate; name a PEM, DER or PKCS#12 file")
        }
        return try opened(with: try password())
    }

    private func opened(with password: Secret) throws(CommandFailure) -> Certificate {
        let file: PKCS12File
        do {
            file = try PKCS12File(opening: content, password: SecretBytes(utf8: password.text))
        } catch {
            throw CommandFailure(.refused, "\(name) cannot be opened: \(error)")
        }
        guard let encoded = file.certificates.first else { throw none }
        return try first(try CertificateFile.certificates(in: encoded, name: name))
    }

    private func first(_ certificates: [Certificate]) throws(CommandFailure) -> Certificate {
        guard let certificate = certificates.first else { throw none }
        return certificate
    }

    private var none: CommandFailure {
        CommandFailure(.refused, "\(name) holds no certificate; name the file that does")
    }
}
