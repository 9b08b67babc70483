// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

extension Rule {
    /// Judges an extension that a profile demands or does not want.
    ///
    /// - Parameters:
    ///   - found: The extension, where there is one.
    ///   - isDemanded: Whether the profile wants it.
    ///   - body: Judges the one that is there and wanted.
    /// - Returns: A verdict on presence, or that of the closure; a value that cannot be read fails.
    func judge(
        _ found: CertificateExtension?,
        isDemanded: Bool,
        _ body: (CertificateExtension) throws(DERError) -> Verdict
    ) -> Verdict {
        guard let found else { return isDemanded ? .fail("is missing") : .pass("left out") }
        guard isDemanded else { return .fail("is there; the profile leaves it out") }
        do {
            return try body(found)
        } catch {
            return .fail("cannot be read: \(error)")
        }
    }

    /// Whether text is an absolute `http:` URI of printable ASCII.
    func isHTTP(_ uri: String) -> Bool {
        uri.utf8.starts(with: "http://".utf8) && uri.utf8.count > 7
            && uri.utf8.allSatisfy { (0x21..<0x7f).contains($0) }
    }
}
