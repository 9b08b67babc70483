// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// What came of a check of the audit log, with the head to keep elsewhere.
struct AuditCheckView: Sendable {
    let status: StatusBadge
    let summary: String
    let problems: [String]
    let facts: [FactLine]

    init(_ verdict: AuditVerificationWords, _ head: AuditHeadWords, _ texts: Texts) {
        let word = verdict.ok ? "whole" : "broken"
        status = StatusBadge(kind: verdict.ok ? "good" : "bad", label: texts("audit.\(word)"))
        summary = texts("audit.\(word)Text", ["count": "\(verdict.entries)"])
        problems = verdict.problems
        facts =
            FactLine.some(texts("audit.writer"), head.writer)
            + FactLine.some(texts("audit.number"), "\(head.number)")
            + FactLine.some(texts("audit.time"), head.time.map(texts.second))
            + FactLine.some(texts("audit.hash"), head.hash, isCode: true)
            + FactLine.some(texts("audit.signature"), head.signature.map { Base64.encode($0.octets) }, isCode: true)
            + FactLine.some(texts("audit.publicKey"), head.publicKeyDER.map { Base64.encode($0.octets) }, isCode: true)
    }
}
