// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import SigningClient

/// What a list of certificates is searched by.
struct LedgerSearch: Sendable {
    let address: String?
    let serial: String?
    let applicant: String?
    let mailbox: String?
    let status: CertificateStatus?

    init(_ request: AdministratorRequest) {
        address = request.wanted("address")
        serial = request.wanted("serial")
        applicant = request.wanted("applicant")
        mailbox = request.wanted("mailbox")
        status = request.wanted("status").flatMap(CertificateStatus.init(rawValue:))
    }

    var filter: CertificateFilter {
        CertificateFilter(applicant: applicant, address: address, mailbox: mailbox, status: status, isBrief: true)
    }

    /// The serial number, also as programs show it: in upper case, with colons or blanks.
    var serialNumber: SerialNumber? {
        guard let serial else { return nil }
        let digits = serial.lowercased().utf8.filter { !":- ".utf8.contains($0) }
        let text = String(decoding: digits, as: UTF8.self)
        let whole = text.hasPrefix("0x") ? String(text.dropFirst(2)) : text
        return SerialNumber(hexadecimal: whole.utf8.count.isMultiple(of: 2) ? whole : "0" + whole)
    }

    /// Where the list goes on.
    func path(cursor: String?) -> String {
        AdministrationPath.list(
            "/administration/certificates",
            [
                ("address", address), ("applicant", applicant), ("mailbox", mailbox), ("status", status?.rawValue),
                ("cursor", cursor),
            ]
        )
    }
}
