// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// What has become of a certificate, in words for somebody whose it is not.
enum LedgerStatus {
    static func badge(_ certificate: CertificateRecordWords, _ request: AdministratorRequest) -> StatusBadge {
        let renewal = request.desk.parts.demands.renewal
        let view = StatusView(certificate, at: request.now, renewal: renewal, request.texts)
        let own = certificate.status == .orphaned ? label(.orphaned, request.texts) : view.label
        return StatusBadge(kind: view.kind, label: own)
    }

    static func label(_ status: CertificateStatus, _ texts: Texts) -> String {
        texts(status == .orphaned ? "ledger.orphaned" : "status.\(status.rawValue)")
    }
}
