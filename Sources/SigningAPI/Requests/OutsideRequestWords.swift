// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The body of `POST /v1/requests`: a key and a CSR for an outside CA.
public struct OutsideRequestWords: Codable, Sendable, Hashable {
    /// One entry of the selection list (X1).
    public let address: String
    /// The profile that the subject of the CSR follows; the first one for the type of the address without it.
    public let profile: String?
    /// Encrypts the private key in the answer (X7).
    public let password: Secret
    /// The key to make; RSA-3072 without it.
    public let key: KeyWords?
    /// The person an administrator requests for; not in a portal’s call.
    public let applicant: String?
    /// The version of the agreement that was accepted (X10).
    public let agreement: String?

    /// Makes the words of one request.
    public init(
        address: String,
        profile: String? = nil,
        password: Secret,
        key: KeyWords? = nil,
        applicant: String? = nil,
        agreement: String? = nil
    ) {
        self.address = address
        self.profile = profile
        self.password = password
        self.key = key
        self.applicant = applicant
        self.agreement = agreement
    }
}
