// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import HTTPTypes
import HummingbirdCore
import SigningAPI
import SocketPeers

extension Call {
    /// What is left out of the fingerprint: nothing of a secret stays, not even its hash.
    private static let secrets: Set<String> = ["password", "token", "encryptedKey"]

    /// The key under which a call may be repeated; `nil` without the header.
    ///
    /// Scope: uid, Acting-User, method, path and the key. Fingerprint: the body without its secrets.
    func idempotencyKey(for body: JSONValue) throws -> IdempotencyKey? {
        let fields = request.headers.values(of: "idempotency-key")
        guard let key = fields.first else { return nil }
        guard fields.count == 1, (1...128).contains(key.utf8.count), key.utf8.allSatisfy({ (0x20...0x7e).contains($0) })
        else { throw Problem(.idempotencyKeyInvalid, "send Idempotency-Key once, 1 to 128 printable ASCII characters") }
        // No part can hold a line break, so the parts cannot run into each other.
        let parts = ["\(connection.peer.uid)", caller.actor.user ?? "", request.method.rawValue, request.uri.path, key]
        return IdempotencyKey(
            scope: self.parts.digest(Array(parts.joined(separator: "\n").utf8)),
            fingerprint: self.parts.digest(try JSONText.encode(body.without(Self.secrets)))
        )
    }
}

extension JSONValue {
    /// The value without the members of these names, at every depth.
    func without(_ names: Set<String>) -> JSONValue {
        switch self {
        case .object(let members):
            .object(members.filter { !names.contains($0.key) }.mapValues { $0.without(names) })
        case .array(let values): .array(values.map { $0.without(names) })
        default: self
        }
    }
}
