// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The answer of `POST /v1/requests`.
public struct OutsideRequestAnswer: Codable, Sendable, Hashable {
    /// Names the request from now on.
    public let id: String
    /// The PKCS#10 request as PEM.
    public let csr: String
    /// The private key as PEM, PKCS#8 encrypted under the password (X7).
    public let encryptedKey: Secret

    /// Makes the answer for one request.
    public init(id: String, csr: String, encryptedKey: Secret) {
        self.id = id
        self.csr = csr
        self.encryptedKey = encryptedKey
    }
}
