// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
import CertificateModel

/// A head of the audit chain under the signature of the audit key (promise 5).
public struct SignedAuditHead: Sendable, Hashable {
    /// The end of the chain.
    public let head: AuditHead
    /// The signature over `AuditHead.signatureInput`.
    public let signature: [UInt8]

    /// The head as one line of JSON, as it is kept in `state/audit-heads/`.
    var line: String {
        let time = head.time.map { "\"\($0)\"" } ?? "null"
        return """
            {"writer":"\(head.writer)","number":\(head.number),"hash":"\(head.hash.hexadecimal)","time":\(time),\
            "signature":"\(Base64.encode(signature))"}

            """
    }
}
