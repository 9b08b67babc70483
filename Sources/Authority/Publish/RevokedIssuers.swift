// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The issuers of ours that a published CRL of their root revokes, as the list was when it was read last.
///
/// Kept beside the file, because signing asks before every certificate.
final class RevokedIssuers: Sendable {
    private let names = Mutex<Set<String>>([])

    /// Whether an issuer is revoked.
    func contains(_ name: String) -> Bool {
        names.withLock { $0.contains(name) }
    }

    /// Revocation is final: what was revoked once stays so.
    func add(_ revoked: some Sequence<String>) {
        names.withLock { $0.formUnion(revoked) }
    }
}
