// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import IssuerKeys
import Store
import SubjectProfiles

extension Authority {
    /// Looks at store, clock, issuers and CRLs now; whether anything can be stored may have been found a second ago.
    ///
    /// - Parameter others: What other rooms found.
    /// - Returns: What to look at, if anything.
    public func health(and others: [HealthReport.Problem] = []) async -> HealthReport {
        let store = await storeProblem()
        var problems = others + [store, await clockProblem()].compactMap { $0 }
        problems += auditReview.problems.map {
            HealthReport.Problem(code: "audit-broken", detail: "the audit log is not whole: \($0)", stopsSigning: false)
        }
        var states: [HealthReport.IssuerState] = []
        for issuer in parts.issuers {
            let list = try? await parts.store.read { try $0.newestRevocationList(issuer: issuer.name) }
            states.append(state(of: issuer, list ?? nil))
            problems += expiryProblems(of: issuer) + listProblems(of: issuer, list ?? nil)
        }
        return HealthReport(problems: problems, issuers: states, storeAnswers: store == nil)
    }

    /// Has the next look at health ask the store itself: a call was refused because it failed.
    public func doubtStore() {
        storeProof.doubt()
    }

    /// Only a change that reaches the disk shows whether the store can make anything durable.
    private func storeProblem() async -> HealthReport.Problem? {
        let store = parts.store
        return await storeProof.problem { try await store.write { try $0.proveWritable() } }
    }

    private func clockProblem() async -> HealthReport.Problem? {
        do {
            try await checkClockAgainstAudit()
            return nil
        } catch StoreError.clockBehind(let seconds) {
            let detail = "\(StoreError.clockBehind(seconds: seconds))"
            return HealthReport.Problem(code: "clock-behind", detail: detail, stopsSigning: true)
        } catch {
            return HealthReport.Problem(code: "storage-unavailable", detail: "\(error)", stopsSigning: true)
        }
    }

    private func state(of issuer: Issuer, _ list: PublishedRevocationList?) -> HealthReport.IssuerState {
        HealthReport.IssuerState(
            name: issuer.name,
            revocationListNumber: list?.number,
            thisUpdate: list?.thisUpdate,
            nextUpdate: list?.nextUpdate
        )
    }

    /// A notAfter beyond the issuing CA's is refused, so the CA has to be renewed while profiles still fit.
    private func expiryProblems(of issuer: Issuer) -> [HealthReport.Problem] {
        let longest = longestLeafValidity
        let validity = issuer.certificate.fields.validity
        guard now >= validity.notBefore else {
            let detail = "the clock lies before the notBefore of issuer \(issuer.name); set the clock"
            return [HealthReport.Problem(code: "clock-behind", detail: detail, stopsSigning: true)]
        }
        guard now + longest + .days(90) > validity.notAfter else { return [] }
        let detail = "issuer \(issuer.name) ends at \(validity.notAfter); make a new issuing CA"
        return [HealthReport.Problem(code: "issuer-expiring", detail: detail, stopsSigning: false)]
    }

    private var longestLeafValidity: Duration {
        let profiles = (settings.personalProfiles + settings.functionalProfiles).compactMap { parts.catalog[$0] }
        return .days(profiles.compactMap { $0.version(at: now)?.days }.max() ?? 0)
    }

    private func listProblems(of issuer: Issuer, _ list: PublishedRevocationList?) -> [HealthReport.Problem] {
        if let fault = publishers[issuer.name]?.fault {
            let detail = "the CRL of issuer \(issuer.name) is not the newest: \(fault)"
            return [HealthReport.Problem(code: "crl-refused", detail: detail, stopsSigning: false)]
        }
        guard let list else {
            let detail = "issuer \(issuer.name) has no CRL yet; siegel crl regenerate makes one"
            return [HealthReport.Problem(code: "crl-missing", detail: detail, stopsSigning: false)]
        }
        guard now >= list.nextUpdate else { return [] }
        let detail = "the CRL of issuer \(issuer.name) lapsed at \(list.nextUpdate); siegel crl regenerate makes one"
        return [HealthReport.Problem(code: "crl-lapsed", detail: detail, stopsSigning: false)]
    }
}
