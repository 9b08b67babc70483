// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import NIOCore
import SigningAPI
import SigningClient

/// The public files of a certificate.
enum CertificateFiles {
    /// The certificate alone, as DER.
    static func encoded(_ serial: SerialNumber, from daemon: SigningClient) async throws -> PageAnswer {
        let octets = try await daemon.certificateDER(serial)
        return .file(ByteBuffer(bytes: octets), name: "\(serial).cer", mediaType: "application/pkix-cert")
    }

    /// The certificate with the CA certificates above it, as PEM.
    static func pem(_ serial: SerialNumber, from daemon: SigningClient) async throws -> PageAnswer {
        let certificate = try await daemon.certificate(serial)
        guard let pem = certificate.pem else { throw PageFailure.notFound }
        let text = ([pem] + (certificate.chain ?? [])).joined()
        return .file(ByteBuffer(string: text), name: "\(certificate.serial).pem", mediaType: "application/x-pem-file")
    }
}
