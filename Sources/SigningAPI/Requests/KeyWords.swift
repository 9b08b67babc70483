// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// The key that the daemon is to make.
public struct KeyWords: Codable, Sendable, Hashable {
    /// The kind of key.
    public let algorithm: KeyAlgorithm

    /// Asks for a kind of key.
    public init(algorithm: KeyAlgorithm) {
        self.algorithm = algorithm
    }
}
