// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

/// The status of one address with what belongs to it; it can be stored and shown later without the challenges.
public struct AddressReport: Sendable, Hashable {
    /// The address.
    public let address: MailAddress
    /// Where it stands.
    public let status: AddressStatus
    /// Who is linked, suspended links included.
    public let user: UserID?
    /// When it came to stand there; `nil` for `neverSent`.
    public let at: Timestamp?
    /// Until when the pending challenge can be confirmed.
    public let expiresAt: Timestamp?

    /// Names all fields, as they come from the store.
    ///
    /// - Parameters:
    ///   - address: The address.
    ///   - status: Where it stands.
    ///   - user: Who is linked.
    ///   - at: When it came to stand there.
    ///   - expiresAt: Until when the pending challenge can be confirmed.
    public init(address: MailAddress, status: AddressStatus, user: UserID?, at: Timestamp?, expiresAt: Timestamp?) {
        self.address = address
        self.status = status
        self.user = user
        self.at = at
        self.expiresAt = expiresAt
    }

    /// The same address at a later moment, if nothing but time happened to it.
    ///
    /// - Parameter moment: The moment to look at.
    /// - Returns: Status `expired` where the pending challenge is over; a mail given up stays that.
    public func aged(to moment: Timestamp) -> Self {
        guard let expiresAt, moment >= expiresAt else { return self }
        let isWaiting = status == .sent || status == .suspended
        return Self(
            address: address,
            status: isWaiting ? .expired : status,
            user: user,
            at: isWaiting ? expiresAt : at,
            expiresAt: nil
        )
    }
}
