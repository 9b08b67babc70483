// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// What a ceremony made.
public struct HomeReport: Sendable {
    /// One of the CAs.
    public struct Authority: Sendable {
        /// Its name, which is also that of its files.
        public let name: String
        /// Its certificate.
        public let certificate: Certificate
        /// SHA-256 of its certificate.
        public let fingerprint: [UInt8]
    }

    /// The root.
    public let root: Authority
    /// The issuing CA.
    public let issuing: Authority
    /// Where the files lie.
    public let layout: HomeLayout
    /// Whether what an interrupted run had left was removed first.
    public let didRemoveLeftover: Bool
}
