// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import Logging
public import OpenSSLBridge
import Store

/// Signs heads of the audit chain and keeps them where they outlive the database.
public struct AuditHeadKeeper: Sendable {
    private let key: PrivateKey
    private let directory: PublicDirectory

    /// Names key and folder.
    ///
    /// - Parameters:
    ///   - key: The audit key, used for nothing else.
    ///   - directory: The path of the folder `audit-heads`; it has to exist.
    public init(key: PrivateKey, directory: String) {
        self.key = key
        self.directory = PublicDirectory(path: directory)
    }

    /// The key's SubjectPublicKeyInfo, for whoever checks a head.
    var publicKey: [UInt8] { key.publicKey.subjectPublicKeyInfo }

    func sign(_ head: AuditHead) throws -> SignedAuditHead {
        SignedAuditHead(head: head, signature: try key.sign(head.signatureInput))
    }

    /// Writes the head to its folder and to the log; whoever keeps either can tell a rewritten history.
    func keep(_ signed: SignedAuditHead, logger: Logger) throws {
        let line = signed.line
        try directory.publish(Array(line.utf8), as: "\(signed.head.writer)-\(signed.head.number).json")
        logger.notice(
            "audit head",
            metadata: [
                "writer": "\(signed.head.writer)", "number": "\(signed.head.number)",
                "hash": "\(signed.head.hash.hexadecimal)",
            ]
        )
    }
}

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
