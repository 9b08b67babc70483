// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import Synchronization

/// The idempotency keys whose first call still runs, from its first moment to its answer.
///
/// In memory is enough: with the process its calls end too, and what they left is in the ledger.
final class KeysInUse: Sendable {
    private let scopes = Mutex<[[UInt8]: [UInt8]]>([:])

    /// Runs a call under its key.
    func run<Value: Sendable>(
        _ key: IdempotencyKey?,
        isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws -> Value
    ) async throws -> Value {
        guard let key else { return try await body() }
        try begin(key)
        defer { end(key) }
        return try await body()
    }

    private func begin(_ key: IdempotencyKey) throws {
        let running = scopes.withLock { scopes in
            let running = scopes[key.scope]
            if running == nil { scopes[key.scope] = key.fingerprint }
            return running
        }
        guard let running else { return }
        throw running == key.fingerprint ? AuthorityError.inProgress : AuthorityError.idempotencyKeyReused
    }

    private func end(_ key: IdempotencyKey) {
        scopes.withLock { $0[key.scope] = nil }
    }
}
