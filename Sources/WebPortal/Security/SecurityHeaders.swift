// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

/// What every answer tells the browser to forbid.
enum SecurityHeaders {
    /// No inline code or style, nothing from elsewhere, no frames, forms only to ourselves.
    static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "form-action 'self'",
        "frame-ancestors 'none'", "base-uri 'none'",
    ].joined(separator: "; ")

    private static let constant: [(HTTPField.Name, String)] = [
        (.contentSecurityPolicy, policy),
        (.xContentTypeOptions, "nosniff"),
        (named("Referrer-Policy"), "no-referrer"),
        (named("Cross-Origin-Opener-Policy"), "same-origin"),
        (named("Cross-Origin-Resource-Policy"), "same-origin"),
        (named("Permissions-Policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        (named("X-Frame-Options"), "DENY"),
    ]

    /// Adds them; whatever says nothing of caches is not to be kept in any.
    static func add(to response: inout Response, isSecure: Bool) {
        for (name, value) in constant { response.headers[name] = value }
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    }

    private static func named(_ name: String) -> HTTPField.Name {
        HTTPField.Name(name) ?? .contentSecurityPolicy
    }
}
