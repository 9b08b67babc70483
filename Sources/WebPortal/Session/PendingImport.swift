// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// A table of mailboxes between its preview and the word to carry it out.
struct PendingImport: Waiting {
    /// How far it is.
    enum Stage: Sendable, Hashable {
        /// It waits for the word.
        case waiting
        /// It was taken, and is on its way to the daemon.
        case running
        /// It is stored.
        case stored
    }

    /// What it is.
    struct Facts: Sendable, Hashable {
        let domain: String
        let filename: String
        let encoding: ImportEncoding
    }

    let facts: Facts
    let owner: PendingDownload.Owner
    let endsAt: Timestamp
    /// The CSV; empty once it was taken.
    var octets: [UInt8]
    /// What would happen, and once it is stored what did.
    var report: MailboxImportReport
    var stage = Stage.waiting

    mutating func wipe() {
        for index in octets.indices { octets[index] = 0 }
        octets = []
    }
}
