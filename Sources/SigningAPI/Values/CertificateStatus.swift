// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What has become of a certificate.
public enum CertificateStatus: String, WireWord {
    /// Its serial number is stored, nothing was handed out yet.
    case intended
    /// It was handed out and may be used.
    case valid
    /// It was signed and never handed out.
    case undelivered
    /// Its validity is over.
    case expired
    /// It was revoked.
    case revoked
    /// It is valid, but its applicant lost the right to the address (P3).
    case orphaned
    /// Nothing was signed for its serial number.
    case abandoned
}
