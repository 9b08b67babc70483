// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// A certificate with its key that waits for its one download.
struct PendingDownload: Waiting {
    /// What a page shows of it.
    struct Facts: Sendable {
        let serial: SerialNumber
        let address: String
        let isGroup: Bool
        let filename: String
        let notAfter: Timestamp
        /// What the daemon said beside.
        let notes: [String]
    }

    let facts: Facts
    let owner: Owner
    /// When it is thrown away.
    let endsAt: Timestamp
    /// The PKCS#12; empty once it was handed out.
    var octets: [UInt8]

    /// The person and the session that it waits for.
    struct Owner: Sendable, Hashable {
        let session: SessionID
        let user: String
    }

    /// Whether it was not handed out yet.
    var isWaiting: Bool {
        !octets.isEmpty
    }

    /// Overwrites the file.
    mutating func wipe() {
        for index in octets.indices { octets[index] = 0 }
        octets = []
    }
}
