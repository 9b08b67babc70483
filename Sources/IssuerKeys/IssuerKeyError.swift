// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// Why an issuing key cannot be used.
public enum IssuerKeyError: Error, Sendable, Hashable {
    /// The certificate file of the issuer cannot be read.
    case certificate(issuer: String, reason: String)
    /// The key file cannot be opened: wrong passphrase, or not an encrypted PKCS#8 key.
    case key(issuer: String, reason: String)
    /// Key and certificate do not belong together.
    case mismatch(issuer: String)
    /// The certificate is not that of a CA that may sign certificates and CRLs.
    case notAnAuthority(issuer: String)
    /// The signature failed.
    case signing(serial: SerialNumber, reason: String)
}

extension IssuerKeyError: CustomStringConvertible {
    /// What was wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .certificate(let issuer, let reason): "issuer \(issuer): its certificate cannot be read: \(reason)"
        case .key(let issuer, let reason): "issuer \(issuer): its key cannot be opened: \(reason)"
        case .mismatch(let issuer):
            "issuer \(issuer): key and certificate do not belong together; check both paths in siegel.toml"
        case .notAnAuthority(let issuer):
            "issuer \(issuer): the certificate is not that of a CA with keyCertSign and cRLSign"
        case .signing(let serial, let reason): "the signature for serial \(serial) failed: \(reason)"
        }
    }
}
