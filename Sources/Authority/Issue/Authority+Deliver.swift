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

    /// The writer of deliveries, to be run as a Service.
    public var deliveryLog: DeliveryLog {
        deliveries
    }
}
