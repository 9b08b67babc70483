// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// A file that all pages use.
enum Asset: String, Sendable, CaseIterable {
    case styleSheet = "portal.css"
    case script = "portal.js"
    case icon = "icon.svg"

    /// Its octets, as they lie in `Assets`.
    var octets: [UInt8] {
        switch self {
        case .styleSheet: PackageResources.portal_css
        case .script: PackageResources.portal_js
        case .icon: PackageResources.icon_svg
        }
    }

    var mediaType: String {
        switch self {
        case .styleSheet: "text/css; charset=utf-8"
        case .script: "text/javascript; charset=utf-8"
        case .icon: "image/svg+xml"
        }
    }

    /// Where it is; the path changes with the file, so browsers may keep it.
    var path: String {
        Self.paths[self] ?? ""
    }

    private static let paths = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, "/assets/\(fingerprint($0.octets))/\($0.rawValue)") }
    )

    /// FNV-1a with 64 bits: tells versions of a file apart, and is no protection against anybody.
    private static func fingerprint(_ octets: [UInt8]) -> String {
        let hash = octets.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
