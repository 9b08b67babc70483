// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

extension Timestamp {
    /// Date and time in a form that is the same in both languages: `2026-11-21 07:30 UTC`.
    var forReaders: String {
        let time = description.utf8.prefix(16).map { $0 == UInt8(ascii: "T") ? UInt8(ascii: " ") : $0 }
        return String(decoding: time, as: UTF8.self) + " UTC"
    }
}
