// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Store

/// The text and the values of one list of certificates.
///
/// The text is built of few parts, so that there are few different ones, and each begins with what an index answers.
struct CertificateList {
    /// Whose certificates are listed.
    enum Source {
        case everybody
        case applicant(Applicant)
        case address(String, profiles: [String])
    }

    private(set) var values: [SQLValue] = []
    private var conditions: [String] = []
    private var limit = ""

    /// Builds a list.
    ///
    /// - Parameters:
    ///   - source: Whose certificates.
    ///   - query: What else they must fulfil.
    ///   - end: The time and serial number of the record that the page before ended with.
    init(_ source: Source, _ query: CertificateQuery, after end: (Timestamp, SerialNumber)?) {
        add(source)
        if let user = query.applicantUser { conditions.append("c.applicant_user = \(bind(.text(user)))") }
        if let address = query.addressKey { conditions.append("c.address_key = \(bind(.text(address)))") }
        if let status = query.status { add(status, at: query.moment) }
        if let (time, serial) = end {
            conditions.append("(c.intended_at, c.serial) < (\(bind(.time(time))), \(bind(.serial(serial))))")
        }
        limit = bind(.integer(Int64(query.limit) + 1))
    }

    /// The statement; it gives one record more than the page takes, which tells whether another page follows.
    var sql: String {
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return "\(CertificateRow.select) \(condition) \(CertificateRow.newestFirst) LIMIT \(limit)"
    }

    private mutating func add(_ source: Source) {
        switch source {
        case .everybody: break
        case .applicant(let applicant):
            conditions.append("c.applicant_user = \(bind(.text(applicant.user)))")
            conditions.append("c.applicant_person = \(bind(.integer(applicant.person)))")
        case .address(let key, let profiles):
            conditions.append("c.address_key = \(bind(.text(key)))")
            let names = profiles.map { bind(.text($0)) }.joined(separator: ", ")
            conditions.append("c.profile IN (\(names))")
        }
    }

    /// The same order of questions as `CertificateRecord.status(at:)`; that nothing was delivered is said where it
    /// follows, because an index holds just those.
    private mutating func add(_ status: CertificateStatus, at moment: Timestamp) {
        guard status != .revoked else { return conditions.append("r.serial IS NOT NULL") }
        conditions.append("r.serial IS NULL")
        switch status {
        case .intended: conditions += ["c.delivered_at IS NULL", "c.certificate IS NULL", "c.abandoned_at IS NULL"]
        case .abandoned:
            conditions += ["c.delivered_at IS NULL", "c.certificate IS NULL", "c.abandoned_at IS NOT NULL"]
        case .expired: conditions += ["c.certificate IS NOT NULL", "c.not_after < \(bind(.time(moment)))"]
        case .undelivered: addSigned("c.delivered_at IS NULL", at: moment)
        case .orphaned: addSigned("c.delivered_at IS NOT NULL AND c.orphaned_at IS NOT NULL", at: moment)
        case .valid, .revoked: addSigned("c.delivered_at IS NOT NULL AND c.orphaned_at IS NULL", at: moment)
        }
    }

    private mutating func addSigned(_ condition: String, at moment: Timestamp) {
        conditions += ["c.certificate IS NOT NULL", "c.not_after >= \(bind(.time(moment)))", condition]
    }

    private mutating func bind(_ value: SQLValue) -> String {
        values.append(value)
        return "$\(values.count)"
    }
}
