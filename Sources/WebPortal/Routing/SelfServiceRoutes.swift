// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Every page of the self-service process; there is none in it that makes a call of an administrator.
enum SelfServiceRoutes {
    static let table: [PageRoute] =
        AssetPages.routes + LoginPages.routes + LanguagePage.routes + HomePage.routes + HelpPages.routes
        + MailLinkPages.routes + ChallengePages.routes + ConfirmPages.routes
        + TrustPages.routes + PublicFilePages.routes
        + OverviewPage.routes + RequestPage.routes + ReadyPage.routes + CertificatePage.routes
        + DomainsPage.routes + DomainPage.routes + DomainSending.routes
        + NewMailboxPage.routes + MailboxPage.routes + MailboxEditPage.routes + MailboxActions.routes
        + ImportPage.routes + ImportReviewPage.routes + ExportPage.routes + GuidePage.routes
}
