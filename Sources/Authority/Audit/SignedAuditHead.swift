// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
import CertificateModel
import Foundation

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

extension SignedAuditHead {
    private struct Fields: Decodable {
        let writer: String
        let number: Int64
        let hash: String
        let time: String?
        let signature: String
    }

    /// Reads a kept head.
    ///
    /// Gives `nil` for what `line` did not write.
    init?(line: Data) {
        guard let fields = try? JSONDecoder().decode(Fields.self, from: line) else { return nil }
        guard let hash = [UInt8](hexadecimal: fields.hash), let signature = Base64.decode(fields.signature) else {
            return nil
        }
        let time = fields.time.flatMap(Timestamp.init)
        let head = AuditHead(writer: fields.writer, number: fields.number, hash: hash, time: time)
        self.init(head: head, signature: signature)
    }
}
