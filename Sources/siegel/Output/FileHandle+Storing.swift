// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Why octets were not stored, in the system's words for people.
struct StoringFailure: Error, CustomStringConvertible {
    let description: String
}

extension FileHandle {
    /// Writes one piece of a download.
    ///
    /// - Parameter octets: The piece.
    /// - Throws: `StoringFailure`.
    func store(_ octets: [UInt8]) throws(StoringFailure) {
        do { try write(contentsOf: octets) } catch { throw StoringFailure(description: error.localizedDescription) }
    }
}
