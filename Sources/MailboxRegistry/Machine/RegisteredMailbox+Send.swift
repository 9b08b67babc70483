// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing

extension RegisteredMailbox {
    func send(
        _ wanted: [MailAddress]?,
        _ seeds: [ChallengeSeed],
        in change: inout MailboxChange,
        _ surroundings: some RegistrySurroundings
    ) throws(RegistryRefusal) {
        guard mailbox.isActive else { throw .inactive }
        let addresses = try addresses(wanted)
        let drafts = try drafts(for: addresses, in: surroundings)
        precondition(seeds.count >= drafts.count, "there is a seed for each challenge")
        let keys = Set(addresses.map(\.comparisonKey))
        change.supersede(.sentAgain) { $0.purpose == .confirmation && $0.concerns(keys) }
        change.suspendLinks(of: keys)
        let template: RegistryMail.Template = mailbox.type == .personal ? .personalChallenge : .functionalChallenge
        for (draft, seed) in zip(drafts, seeds) { change.queue(draft, seed, template) }
    }

    /// C3: those that are named, else those that are not linked, else all; in the order of the mailbox.
    private func addresses(_ wanted: [MailAddress]?) throws(RegistryRefusal) -> [MailAddress] {
        guard let wanted else {
            let unlinked = mailbox.addresses.filter { liveLink(of: $0)?.counts != true }
            return unlinked.isEmpty ? mailbox.addresses : unlinked
        }
        guard !wanted.isEmpty else { throw .notOfMailbox(nil) }
        let keys = Set(wanted.map(\.comparisonKey))
        let known = Set(mailbox.addresses.map(\.comparisonKey))
        if let foreign = wanted.first(where: { !known.contains($0.comparisonKey) }) { throw .notOfMailbox(foreign) }
        return mailbox.addresses.filter { keys.contains($0.comparisonKey) }
    }

    private func drafts(
        for addresses: [MailAddress],
        in surroundings: some RegistrySurroundings
    ) throws(RegistryRefusal) -> [ChallengeDraft] {
        switch mailbox.type {
        case .personal: addresses.map { draft(for: [$0], covering: [$0], to: $0, under: surroundings.policy) }
        case .functional: [try applicantDraft(for: addresses, in: surroundings)]
        }
    }

    /// C2: one mail, to the applicant, whose confirmation links all addresses as they stand now (C5).
    private func applicantDraft(
        for addresses: [MailAddress],
        in surroundings: some RegistrySurroundings
    ) throws(RegistryRefusal) -> ChallengeDraft {
        let policy = surroundings.policy
        guard let applicant = mailbox.applicantAddress else { throw .applicantMissing }
        let person = surroundings.use(ofAddress: applicant.comparisonKey).primaryOf
        guard person != nil || policy.applicant == .any else { throw .applicantUnknown(applicant) }
        let language = person?.entry.language
        return draft(for: addresses, covering: mailbox.addresses, to: applicant, language, under: policy)
    }

    private func draft(
        for addresses: [MailAddress],
        covering covers: [MailAddress],
        to recipient: MailAddress,
        _ language: String? = nil,
        under policy: RegistryPolicy
    ) -> ChallengeDraft {
        ChallengeDraft(
            purpose: .confirmation,
            addresses: addresses,
            covers: covers,
            recipient: recipient,
            language: language,
            lifetime: policy.challengeLifetime
        )
    }
}

extension Challenge {
    /// Whether sending for some addresses makes it obsolete: it would link one of them.
    fileprivate func concerns(_ keys: Set<String>) -> Bool {
        covers.contains { keys.contains($0.comparisonKey) }
    }
}
