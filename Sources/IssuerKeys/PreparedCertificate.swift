// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// A serial number and the bytes to be signed, stored durably, waiting for the one signature.
///
/// It cannot be copied, so no serial number is signed twice; one that is dropped unsigned reports its serial number as
/// abandoned.
public struct PreparedCertificate: ~Copyable, Sendable {
    /// The serial number.
    public let serial: SerialNumber
    private let bytes: [UInt8]
    private var abandon: (@Sendable (SerialNumber) -> Void)?

    /// Takes what the store confirmed as durable.
    ///
    /// - Parameters:
    ///   - serial: The serial number.
    ///   - toBeSigned: The bytes to be signed, as stored.
    ///   - abandon: Called when the value is dropped before it was signed.
    public init(
        serial: SerialNumber,
        toBeSigned: [UInt8],
        abandon: @escaping @Sendable (SerialNumber) -> Void
    ) {
        self.serial = serial
        bytes = toBeSigned
        self.abandon = abandon
    }

    deinit {
        abandon?(serial)
    }

    /// Gives the bytes out for the one signature.
    consuming func bytesToSign() -> [UInt8] {
        abandon = nil
        return bytes
    }
}
