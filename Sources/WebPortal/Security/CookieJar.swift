// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The cookies that the portal sets, as the browser is to keep them.
struct CookieJar: Sendable {
    /// What a cookie is for.
    enum Purpose: String, Sendable {
        case session
        case form
        case language
        /// The token of a challenge mail, between the link and the answer to it (decision 27).
        case challenge

        /// Which visits from other sites the browser sends it on.
        fileprivate var sameSite: String {
            switch self {
            case .session, .form, .language: "Strict"
            // It has to be there when somebody comes back from signing in elsewhere.
            case .challenge: "Lax"
            }
        }
    }

    /// Whether there is TLS before the portal; only the demo has none.
    let isSecure: Bool
    /// Whether they are those of the administrators' process, which have names of their own.
    var isAdministration = false

    /// The name, which for `__Host-` makes the browser demand `Secure` and refuse other hosts.
    func name(_ purpose: Purpose) -> String {
        (isSecure ? "__Host-" : "") + (isAdministration ? "siegel-admin-" : "siegel-") + purpose.rawValue
    }

    /// A cookie that no script reads and no form of another site sends; for as long as the browser is open, unless a span
    /// is given.
    func cookie(_ purpose: Purpose, _ value: String, for span: Duration? = nil) -> String {
        var parts = ["\(name(purpose))=\(value)", "Path=/", "HttpOnly", "SameSite=\(purpose.sameSite)"]
        if isSecure { parts.append("Secure") }
        if let span { parts.append("Max-Age=\(span.components.seconds)") }
        return parts.joined(separator: "; ")
    }

    /// Removes a cookie.
    func removal(_ purpose: Purpose) -> String {
        cookie(purpose, "", for: .zero)
    }
}
