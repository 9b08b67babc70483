// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

extension SQLReading {
    func certificate(_ serial: SerialNumber) throws(StoreError) -> CertificateRecord? {
        try connection.first(
            CertificateSelection.bySerial,
            [.serial(serial)],
            from: CertificateRow.table,
            CertificateRow.read
        )
    }

    func liveCertificates(
        onKey fingerprint: [UInt8],
        at moment: Timestamp
    ) throws(StoreError) -> [CertificateRecord] {
        try records(CertificateSelection.liveOnKey, [.blob(fingerprint), .time(moment)])
    }

    func liveCertificates(
        of applicant: Applicant,
        address addressKey: String?,
        at moment: Timestamp
    ) throws(StoreError) -> [CertificateRecord] {
        let values: [SQLValue] = [.text(applicant.user), .integer(applicant.person), .time(moment)]
        guard let addressKey else { return try records(CertificateSelection.liveOfApplicant, values) }
        return try records(CertificateSelection.liveOfApplicantForAddress, values + [.text(addressKey)])
    }

    func liveCertificates(
        forAddress addressKey: String,
        at moment: Timestamp
    ) throws(StoreError) -> [CertificateRecord] {
        try records(CertificateSelection.liveForAddress, [.text(addressKey), .time(moment)])
    }

    func validCertificateCount(forAddress addressKey: String, at moment: Timestamp) throws(StoreError) -> Int {
        let count = try connection.first(
            CertificateSelection.validCount,
            [.text(addressKey), .time(moment)],
            from: CertificateRow.table
        ) { row throws(StoreError) in try row.count("serial") }
        return count ?? 0
    }

    func undeliveredCertificates(
        forAddress addressKey: String,
        at moment: Timestamp
    ) throws(StoreError) -> [CertificateRecord] {
        try records(CertificateSelection.undeliveredForAddress, [.text(addressKey), .time(moment)])
    }

    func otherHolder(ofKey fingerprint: [UInt8], than applicant: Applicant) throws(StoreError) -> Applicant? {
        try connection.first(
            CertificateSelection.otherHolder,
            [.blob(fingerprint), .text(applicant.user), .integer(applicant.person)],
            from: CertificateRow.table
        ) { row throws(StoreError) in try row.applicant() }
    }

    func requestCount(of applicant: Applicant, since moment: Timestamp) throws(StoreError) -> Int {
        let count = try connection.first(
            CertificateSelection.requestCount,
            [.text(applicant.user), .integer(applicant.person), .time(moment)],
            from: CertificateRow.table
        ) { row throws(StoreError) in try row.count("intended_at") }
        return count ?? 0
    }

    func isBlocked(key fingerprint: [UInt8]) throws(StoreError) -> Bool {
        let found = try connection.first(
            "SELECT blocked_at FROM blocked_keys WHERE fingerprint = $1",
            [.blob(fingerprint)],
            from: "blocked_keys"
        ) { row throws(StoreError) in try row.time("blocked_at") }
        return found != nil
    }

    func claim(onAddress addressKey: String) throws(StoreError) -> Claim? {
        try connection.first(
            "SELECT serial, blocks_until FROM claims WHERE address_key = $1",
            [.text(addressKey)],
            from: "claims"
        ) { row throws(StoreError) in
            Claim(
                addressKey: addressKey,
                serial: try row.serial("serial"),
                blocksUntil: try row.time("blocks_until")
            )
        }
    }

    private func records(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> [CertificateRecord] {
        try connection.all(sql, values, from: CertificateRow.table, CertificateRow.read)
    }
}
