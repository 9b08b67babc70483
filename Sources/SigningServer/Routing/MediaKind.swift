// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Every media type that the daemon reads or writes.
enum MediaKind: String, Sendable, Hashable, CaseIterable {
    case json = "application/json"
    case jsonLines = "application/x-ndjson"
    /// RFC 4180.
    case csv = "text/csv"
    case yaml = "application/yaml"
    /// RFC 2585 section 4.1.
    case certificate = "application/pkix-cert"
    /// RFC 8555 section 9.1.
    case certificateChain = "application/pem-certificate-chain"
    /// RFC 2585 section 4.2.
    case revocationList = "application/pkix-crl"
    case pkcs12 = "application/pkcs12"

    /// The media type of a `Content-Type` field, without its parameters.
    init?(contentType: String) {
        let name = contentType.prefix { $0 != ";" }.lowercased()
        self.init(rawValue: String(name.filter { $0 != " " && $0 != "\t" }))
    }
}
