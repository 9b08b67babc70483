// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// A certificate that bears its signature and is not yet stored; nobody may see it.
public struct SignedCertificate: Sendable, Hashable {
    /// The serial number.
    public let serial: SerialNumber
    /// The whole certificate, as DER.
    public let derEncoded: [UInt8]
}
