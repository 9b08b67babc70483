// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel

/// The bytes to be signed, judged by the rules, with a serial number drawn; not yet stored.
struct CertificateDraft: Sendable {
    let plan: IssuePlan
    let key: ProvidedKey
    let serial: SerialNumber
    let validity: Validity
    let toBeSigned: [UInt8]
}
