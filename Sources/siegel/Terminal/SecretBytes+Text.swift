// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import OpenSSLBridge

extension SecretBytes {
    /// The octets as text, in the form that all programs compose it in.
    ///
    /// - Returns: The text.
    /// - Throws: `CommandFailure` when they are not UTF-8.
    func text() throws(CommandFailure) -> String {
        let octets = withBytes { span in span.indices.map { span[$0] } }
        guard let text = String(validating: octets, as: UTF8.self) else {
            throw CommandFailure(.usage, "what was entered is not UTF-8; set the terminal or the file to UTF-8")
        }
        return text.precomposedStringWithCanonicalMapping
    }
}
