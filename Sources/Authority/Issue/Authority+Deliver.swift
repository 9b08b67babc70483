// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail
public import CertificateModel

extension Authority {
    /// Says that an answer with a certificate was written to its connection.
    ///
    /// - Parameters:
    ///   - serial: Which certificate.
    ///   - actor: To whom.
    public func markDelivered(_ serial: SerialNumber, to actor: AuditActor) {
        parts.reach(.answered)
        deliveries.deliver(serial, to: actor)
    }

    /// Says that an answer with a certificate could not be written to its connection.
    ///
    /// The certificate stays undelivered, and its address is free at once: the owner simply asks again (X6).
    ///
    /// - Parameter serial: Which certificate.
    public func markLost(_ serial: SerialNumber) {
        deliveries.lose(serial)
    }

    /// The writer of deliveries, to be run as a Service.
    public var deliveryLog: DeliveryLog {
        deliveries
    }
}
