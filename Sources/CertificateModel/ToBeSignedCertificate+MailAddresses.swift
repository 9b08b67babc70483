// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension ToBeSignedCertificate {
    /// The mail addresses of the subjectAltName, in their order; none where there is no readable one.
    public var mailAddresses: [String] {
        let names = try? self[.subjectAltName]?.generalNames()
        return (names ?? []).filter(\.isMailAddress).compactMap(\.text)
    }
}
