// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import IssuerKeys

/// The store's word that an intent is durable.
struct IntentReceipt: Sendable {
    let issuer: Issuer
    let serial: SerialNumber
    let toBeSigned: [UInt8]
}
