// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import Logging
import Store

extension Authority {
    /// The audit key's SubjectPublicKeyInfo, for whoever checks a signed head.
    public var auditPublicKey: [UInt8] {
        parts.auditHeads.publicKey
    }

    /// The head of this daemon's audit chain, signed by the audit key.
    ///
    /// - Returns: The head as it stands now.
    /// - Throws: `AuthorityError.store`, or `.unexpected` when the signature fails.
    public func signedAuditHead() async throws(AuthorityError) -> SignedAuditHead {
        let writer = parts.origin.writer
        return try await AuthorityError.translating {
            let head = try await parts.store.read { try $0.auditHead(writer: writer) }
            return try parts.auditHeads.sign(head)
        }
    }

    /// Signs the current head and keeps it, with each CRL.
    func keepAuditHead() async {
        do { try parts.auditHeads.keep(await signedAuditHead(), logger: parts.logger) } catch {
            parts.logger.error("the audit head was not kept", metadata: ["error": "\(error)"])
        }
    }
}
