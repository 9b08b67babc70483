// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import Store

/// The records as one member of a transaction sees and changes them.
final class SQLWriteTransaction: SQLReading, WriteTransaction {
    let member: MemberConnection
    let digest: ContentDigest
    /// Whether what has to be told is noted, because mail goes out.
    let keepsNotices: Bool
    /// The end of the audit chain with what this member appended.
    var head: AuditHead

    init(
        connection: MemberConnection,
        head: AuditHead,
        keepsNotices: Bool = true,
        digest: @escaping ContentDigest
    ) {
        member = connection
        self.head = head
        self.digest = digest
        self.keepsNotices = keepsNotices
    }

    var connection: any SQLConnection { member }
}
