// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import SigningAPI

extension AuditEntryWords {
    init(_ entry: AuditEntry) {
        let actor = entry.event.actor
        self.init(
            writer: entry.writer,
            number: entry.number,
            time: entry.event.time,
            actor: AuditActorWords(uid: actor.uid, pid: actor.pid, user: actor.user),
            action: entry.event.action.rawValue,
            details: entry.event.details,
            previousHash: entry.previousHash.hexadecimal,
            hash: entry.hash.hexadecimal
        )
    }
}

extension AuditHeadWords {
    init(_ head: AuditHead, signature: [UInt8]? = nil, publicKey: [UInt8]? = nil) {
        self.init(
            writer: head.writer,
            number: head.number,
            hash: head.hash.hexadecimal,
            time: head.time,
            signature: signature.map { Base64Octets($0) },
            publicKeyDER: publicKey.map { Base64Octets($0) }
        )
    }
}
