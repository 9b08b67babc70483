// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import Logging
public import OpenSSLBridge

/// Signs heads of the audit chain and keeps them where they outlive the database.
public struct AuditHeadKeeper: Sendable {
    let folder: AuditHeadFolder
    private let key: PrivateKey

    /// Names key and folder.
    ///
    /// - Parameters:
    ///   - key: The audit key, used for nothing else.
    ///   - directory: The path of the folder `audit-heads`; it has to exist.
    public init(key: PrivateKey, directory: String) {
        self.key = key
        folder = AuditHeadFolder(path: directory)
    }

    /// The key's SubjectPublicKeyInfo, for whoever checks a head.
    var publicKey: [UInt8] { key.publicKey.subjectPublicKeyInfo }

    func sign(_ head: AuditHead) throws -> SignedAuditHead {
        SignedAuditHead(head: head, signature: try key.sign(head.signatureInput))
    }

    /// Whether the audit key signed a head.
    func isSigned(_ signed: SignedAuditHead) -> Bool {
        let verified: Void? = try? key.publicKey.verify(
            signature: signed.signature,
            algorithmIdentifier: key.signatureAlgorithmIdentifier,
            message: signed.head.signatureInput
        )
        return verified != nil
    }

    /// Writes the head to the log and to its folder; whoever keeps either can tell a rewritten history.
    func keep(_ signed: SignedAuditHead, logger: Logger) throws {
        logger.notice(
            "audit head",
            metadata: [
                "writer": "\(signed.head.writer)", "number": "\(signed.head.number)",
                "hash": "\(signed.head.hash.hexadecimal)", "time": "\(signed.head.time.map { "\($0)" } ?? "")",
                "signature": "\(Base64.encode(signed.signature))",
            ]
        )
        try folder.keep(signed)
    }
}
