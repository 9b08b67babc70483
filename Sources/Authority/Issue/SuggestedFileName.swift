// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry

/// The suggested name of a PKCS#12 file (X8).
struct SuggestedFileName: Sendable, CustomStringConvertible {
    let description: String

    init(_ entitled: Entitled, notBefore: Timestamp) {
        let entitlement = entitled.entitlement
        let entry = entitled.requester.applicant.entry
        let isPersonal = entitlement.type == .personal
        let middle = isPersonal ? entry.givenName + entry.surname : entitlement.address.description
        self.init(prefix: isPersonal ? "PERS" : "GRP", middle: middle, date: notBefore)
    }

    init(prefix: String, middle: String, date: Timestamp) {
        let suffix = "_\(date.compactDate).p12"
        let room = 200 - prefix.utf8.count - 1 - suffix.utf8.count
        let plain = middle.unicodeScalars.map(Self.plain).joined().utf8.prefix(room)
        description = "\(prefix)_" + String(decoding: Array(plain), as: UTF8.self) + suffix
    }

    private static func plain(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "ä": "ae"
        case "ö": "oe"
        case "ü": "ue"
        case "Ä": "Ae"
        case "Ö": "Oe"
        case "Ü": "Ue"
        case "ß": "ss"
        case "a"..."z", "A"..."Z", "0"..."9", "@", ".", "_", "+", "-": String(scalar)
        default: "_"
        }
    }
}
