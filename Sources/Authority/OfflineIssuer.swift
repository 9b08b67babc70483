// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// An issuer that the daemon publishes for but whose key it never sees.
public struct OfflineIssuer: Sendable, Hashable {
    /// Its name, as it stands in the name of its CRL file.
    public let name: String
    /// Its certificate.
    public let certificate: Certificate

    /// Names an issuer.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - certificate: Its certificate.
    public init(name: String, certificate: Certificate) {
        self.name = name
        self.certificate = certificate
    }
}
