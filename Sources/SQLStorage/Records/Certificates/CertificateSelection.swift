// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The questions for certificates that have one text each.
enum CertificateSelection {
    static let bySerial = "\(CertificateRow.select) WHERE c.serial = $1"
    static let liveOnKey = """
        \(CertificateRow.select) WHERE c.key_fingerprint = $1 AND c.not_after >= $2 AND \(live)
        \(CertificateRow.newestFirst)
        """
    static let liveOfApplicant = "\(liveOfApplicantText) \(CertificateRow.newestFirst)"
    static let liveOfApplicantForAddress = """
        \(liveOfApplicantText) AND c.address_key = $4 \(CertificateRow.newestFirst)
        """
    static let liveForAddress = """
        \(CertificateRow.select) WHERE c.address_key = $1 AND c.not_after >= $2 AND \(live)
        \(CertificateRow.newestFirst)
        """
    static let validCount = """
        SELECT COUNT(*) FROM certificates c
            LEFT JOIN revocations r ON r.issuer = c.issuer AND r.serial = c.serial
        WHERE c.address_key = $1 AND c.not_after >= $2
            AND c.certificate IS NOT NULL AND c.delivered_at IS NOT NULL AND r.serial IS NULL
        """
    static let undeliveredForAddress = """
        \(CertificateRow.select) WHERE c.address_key = $1 AND c.not_after >= $2
            AND c.certificate IS NOT NULL AND c.delivered_at IS NULL AND r.serial IS NULL
        \(CertificateRow.newestFirst)
        """
    /// An abandoned intent was never signed, so it holds no key.
    static let otherHolder = """
        SELECT applicant_user, applicant_person FROM certificates
        WHERE key_fingerprint = $1 AND (applicant_user <> $2 OR applicant_person <> $3)
            AND (certificate IS NOT NULL OR abandoned_at IS NULL)
        LIMIT 1
        """
    static let requestCount = """
        SELECT (
            SELECT COUNT(*) FROM certificates
            WHERE applicant_user = $1 AND applicant_person = $2 AND intended_at >= $3
        ) + (
            SELECT COUNT(*) FROM outside_requests
            WHERE applicant_user = $1 AND applicant_person = $2 AND created_at >= $3
        )
        """

    private static let live = "c.abandoned_at IS NULL AND r.serial IS NULL"
    private static let liveOfApplicantText = """
        \(CertificateRow.select) WHERE c.applicant_user = $1 AND c.applicant_person = $2
            AND c.not_after >= $3 AND \(live)
        """
}
