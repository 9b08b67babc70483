// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The named steps of issuing, revoking and publishing, at which a test may end the process.
public enum Checkpoint: String, Sendable, Hashable, CaseIterable {
    /// The registry allowed the request.
    case entitled
    /// Profile, issuer and moment are chosen.
    case planned
    /// The key is there.
    case keyed
    /// The bytes to be signed passed all rules.
    case drafted
    /// Claim, intent and audit entry are durable.
    case intentStored = "intent-stored"
    /// The signature exists, in memory only.
    case signed
    /// The PKCS#12 file is made.
    case packaged
    /// The certificate is durable.
    case recorded
    /// The answer was written to its connection.
    case answered
    /// The delivery is durable.
    case delivered
    /// A revocation is durable.
    case revocationStored = "revocation-stored"
    /// A new CRL stands beside the old one.
    case listStaged = "crl-staged"
    /// The guard accepted the new CRL.
    case listJudged = "crl-judged"
    /// The new CRL replaced the old one.
    case listRenamed = "crl-renamed"
    /// The ledger remembers the new CRL.
    case listRemembered = "crl-remembered"
}
