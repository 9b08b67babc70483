// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Ceremony
import CertificateModel
import SubjectProfiles

/// What `siegel init` tells at its end.
struct InitReport {
    private let report: HomeReport
    private let plan: HomePlan
    private let home: String

    init(_ report: HomeReport, plan: HomePlan, home: String) {
        self.report = report
        self.plan = plan
        self.home = home
    }

    func print() {
        if report.didRemoveLeftover { Console.print("Removed what an interrupted init had left.") }
        Console.print("Made the CA in \(home):")
        tell("root", report.root)
        tell("issuing CA", report.issuing)
        Console.print("  settings    \(home)/\(HomeLayout.settings)")
        Console.print("  to publish  \(home)/state/public/ as \(plan.publicURL)")
        Console.print()
        tellAboutRootKey()
        tellAboutPolicies()
        tellAboutIdentifier()
        Console.print("Next: siegeld --home \(home)")
    }

    private func tell(_ label: String, _ authority: HomeReport.Authority) {
        let fields = authority.certificate.fields
        Console.print("  \(label.padded(to: 10))  \(fields.subject)")
        Console.print(
            "              valid to \(fields.validity.notAfter), SHA-256 \(authority.fingerprint.hexadecimal)"
        )
    }

    private func tellAboutRootKey() {
        let key = "\(home)/\(report.layout.rootKey)"
        Console.print("The root key is \(key). The daemon never opens it; keep it elsewhere:")
        Console.print("  copy it to two offline media, compare (sha256sum), then: shred -u \(key)")
        if plan.isDevelopment {
            Console.print("  (its passphrase lies beside it, as does that of the issuing key: DEVELOPMENT)")
        }
        Console.print("  It is needed again within 364 days for the root's next CRL.")
        Console.print()
    }

    private func tellAboutIdentifier() {
        guard plan.organization.identifier == nil else { return }
        Console.print(
            "The organisation has no identifier, and the profile personal, the default of people's addresses,"
        )
        Console.print("needs one: set identifier in [organization], or begin personal in [profilesFor] with")
        Console.print("personal-mailbox.")
        Console.print()
    }

    private func tellAboutPolicies() {
        guard plan.ownPolicies.isEmpty else { return }
        Console.print("Certificates carry the reserved policies 2.23.140.1.5.*, which assert that the CA obeys the")
        Console.print(
            "S/MIME Baseline Requirements; a CA without audit must not. For real use, make the home anew with"
        )
        Console.print("--policy-oid and an OID of your own, and take the reserved ones out of the profiles.")
        Console.print()
    }
}
