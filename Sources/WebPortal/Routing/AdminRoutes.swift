// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Every page of the administrators' process; what a person does for themselves is not among them.
enum AdminRoutes {
    static let table: [PageRoute] =
        AssetPages.routes + LoginPages.routes + LanguagePage.routes + DaemonOverviewPage.routes + DomainListPage.routes
        + DomainRegistrationPage.routes + PeoplePage.routes + PersonPage.routes + PersonFormPage.routes
        + LedgerPage.routes
        + LedgerEntryPage.routes + IssuersPage.routes + IssuerPage.routes + OutboxPage.routes + AuditPage.routes
}
