// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// The one row per address that decides between two requests (X6).
public struct Claim: Sendable, Hashable {
    /// The address, compared under its key.
    public let addressKey: String
    /// Which certificate or intent holds the address.
    public let serial: SerialNumber
    /// Until when no other one may be made.
    public let blocksUntil: Timestamp

    /// Names a claim.
    ///
    /// - Parameters:
    ///   - addressKey: The address, compared under its key.
    ///   - serial: Which certificate or intent holds the address.
    ///   - blocksUntil: Until when no other one may be made.
    public init(addressKey: String, serial: SerialNumber, blocksUntil: Timestamp) {
        self.addressKey = addressKey
        self.serial = serial
        self.blocksUntil = blocksUntil
    }
}
