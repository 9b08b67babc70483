// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Ceremony
import CertificateModel

/// What `siegel init --json` tells at its end.
struct InitAnswer: Encodable {
    /// One of the CAs.
    struct Authority: Encodable {
        let name: String
        let subject: String
        let notAfter: String
        let sha256: String

        fileprivate init(_ authority: HomeReport.Authority) {
            name = authority.name
            subject = authority.certificate.fields.subject.description
            notAfter = authority.certificate.fields.validity.notAfter.description
            sha256 = authority.fingerprint.hexadecimal
        }
    }

    let home: String
    /// Whether the CA was made now; nothing was changed otherwise, and the rest is left out.
    let isNew: Bool
    var settings: String?
    var publicURL: String?
    var rootKey: String?
    var root: Authority?
    var issuing: Authority?

    /// A home that was initialised already.
    init(existing home: String) {
        self.home = home
        isNew = false
    }

    init(_ report: HomeReport, plan: HomePlan, home: String) {
        self.home = home
        isNew = true
        settings = "\(home)/\(HomeLayout.settings)"
        publicURL = plan.publicURL
        rootKey = "\(home)/\(report.layout.rootKey)"
        root = Authority(report.root)
        issuing = Authority(report.issuing)
    }
}
