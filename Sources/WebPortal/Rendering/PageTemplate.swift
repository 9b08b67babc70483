// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A template of a page, or of a part that pages share.
enum PageTemplate: String, Sendable, CaseIterable {
    case layout
    case message
    case markCertificates
    case markHelp
    case markDomains
    case statusHelp
    case domains
    case domain
    case mailbox
    case mailboxForm
    case login
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

    /// Its text, as it lies in `Templates`.
    var octets: [UInt8] {
        switch self {
        case .layout: PackageResources.layout_mustache
        case .message: PackageResources.message_mustache
        case .markCertificates: PackageResources.markCertificates_mustache
        case .markHelp: PackageResources.markHelp_mustache
        case .markDomains: PackageResources.markDomains_mustache
        case .statusHelp: PackageResources.statusHelp_mustache
        case .domains: PackageResources.domains_mustache
        case .domain: PackageResources.domain_mustache
        case .mailbox: PackageResources.mailbox_mustache
        case .mailboxForm: PackageResources.mailboxForm_mustache
        case .login: PackageResources.login_mustache
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
        }
    }
}
