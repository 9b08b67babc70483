// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import Authority
import CertificateModel
import Synchronization

/// Tells the authority what became of an answer with a certificate: delivered, or lost with its connection.
///
/// The notice belongs to the action that waits for the answer to be written; when that action is dropped without being
/// run, nobody got the certificate.
final class DeliveryNotice: Sendable {
    private let authority: Authority
    private let serial: SerialNumber
    private let isDelivered = Atomic(false)

    init(_ serial: SerialNumber, authority: Authority) {
        self.serial = serial
        self.authority = authority
    }

    deinit {
        if !isDelivered.load(ordering: .relaxed) { authority.markLost(serial) }
    }

    func deliver(to actor: AuditActor) {
        isDelivered.store(true, ordering: .relaxed)
        authority.markDelivered(serial, to: actor)
    }
}
