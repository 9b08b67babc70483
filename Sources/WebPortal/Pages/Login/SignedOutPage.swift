// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Where signing out ends, and from where it goes on to the web server's own way out.
///
/// Browsers hold `form-action` against every redirect that follows a form, and the web server's way out mostly leads to
/// another host. So this page stands between them: what it leads to by itself is no longer the form's.
enum SignedOutPage {
    /// What the template shows.
    struct View: Sendable {
        /// The web server's way out, while signing out is under way.
        let onward: String?
    }

    /// Where the form that signs out leads.
    static func redirect(from page: PageRequest) -> PageAnswer {
        let path = page.desk.parts.look.signOutPath == nil ? "/login" : "/logout?onward=yes"
        return .redirect(path, cookies: [page.desk.cookies.removal(.session)])
    }

    static func show(_ page: PageRequest) -> PageAnswer {
        guard page.visitor.session == nil else { return .redirect("/") }
        let onward = page.query["onward"] == "yes" ? page.desk.parts.look.signOutPath : nil
        return .page(.signedOut, title: page.texts("login.signedOutTitle"), View(onward: onward))
    }
}
