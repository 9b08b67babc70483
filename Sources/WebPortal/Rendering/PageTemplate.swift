// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A template of a page, or of a part that pages share.
enum PageTemplate: String, Sendable, CaseIterable {
    case layout
    case message
    case markCertificates
    case markHelp
    case markTrust
    case markDomains
    case statusHelp
    case domains
    case domain
    case mailbox
    case mailboxForm
    case login
    case signedOut
    case home
    case overview
    case request
    case ready
    case certificate
    case help
    case helpClient
    case mailboxImport
    case mailboxImportReport
    case guides
    case guide
    case error
    case administrationMessage
    case administrationFacts
    case administrationIssuerRows
    case administrationOverview
    case administrationDomains
    case administrationDomain
    case administrationPeople
    case administrationPerson
    case administrationPersonForm
    case administrationCertificates
    case administrationCertificate
    case administrationIssuers
    case administrationIssuer
    case administrationOutbox
    case administrationAudit
    case administrationAuditCheck
    case markDomain
    case markPeople
    case markIssuers
    case markAudit
    case challengeOpening
    case challenge
    case challengeOver
    case confirmed
    case trust

    /// Its text, as it lies in `Templates`.
    var octets: [UInt8] {
        switch self {
        case .layout: PackageResources.layout_mustache
        case .message: PackageResources.message_mustache
        case .markCertificates: PackageResources.markCertificates_mustache
        case .markHelp: PackageResources.markHelp_mustache
        case .markTrust: PackageResources.markTrust_mustache
        case .markDomains: PackageResources.markDomains_mustache
        case .statusHelp: PackageResources.statusHelp_mustache
        case .domains: PackageResources.domains_mustache
        case .domain: PackageResources.domain_mustache
        case .mailbox: PackageResources.mailbox_mustache
        case .mailboxForm: PackageResources.mailboxForm_mustache
        case .login: PackageResources.login_mustache
        case .signedOut: PackageResources.signedOut_mustache
        case .home: PackageResources.home_mustache
        case .overview: PackageResources.overview_mustache
        case .request: PackageResources.request_mustache
        case .ready: PackageResources.ready_mustache
        case .certificate: PackageResources.certificate_mustache
        case .help: PackageResources.help_mustache
        case .helpClient: PackageResources.helpClient_mustache
        case .mailboxImport: PackageResources.mailboxImport_mustache
        case .mailboxImportReport: PackageResources.mailboxImportReport_mustache
        case .guides: PackageResources.guides_mustache
        case .guide: PackageResources.guide_mustache
        case .error: PackageResources.error_mustache
        case .administrationMessage: PackageResources.administrationMessage_mustache
        case .administrationFacts: PackageResources.administrationFacts_mustache
        case .administrationIssuerRows: PackageResources.administrationIssuerRows_mustache
        case .administrationOverview: PackageResources.administrationOverview_mustache
        case .administrationDomains: PackageResources.administrationDomains_mustache
        case .administrationDomain: PackageResources.administrationDomain_mustache
        case .administrationPeople: PackageResources.administrationPeople_mustache
        case .administrationPerson: PackageResources.administrationPerson_mustache
        case .administrationPersonForm: PackageResources.administrationPersonForm_mustache
        case .administrationCertificates: PackageResources.administrationCertificates_mustache
        case .administrationCertificate: PackageResources.administrationCertificate_mustache
        case .administrationIssuers: PackageResources.administrationIssuers_mustache
        case .administrationIssuer: PackageResources.administrationIssuer_mustache
        case .administrationOutbox: PackageResources.administrationOutbox_mustache
        case .administrationAudit: PackageResources.administrationAudit_mustache
        case .administrationAuditCheck: PackageResources.administrationAuditCheck_mustache
        case .markDomain: PackageResources.markDomain_mustache
        case .markPeople: PackageResources.markPeople_mustache
        case .markIssuers: PackageResources.markIssuers_mustache
        case .markAudit: PackageResources.markAudit_mustache
        case .challengeOpening: PackageResources.challengeOpening_mustache
        case .challenge: PackageResources.challenge_mustache
        case .challengeOver: PackageResources.challengeOver_mustache
        case .confirmed: PackageResources.confirmed_mustache
        case .trust: PackageResources.trust_mustache
        }
    }
}
