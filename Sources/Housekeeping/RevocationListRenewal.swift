// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
public import Authority
import CertificateLedger
public import Logging
public import ServiceLifecycle

/// Publishes a CRL within the configured time of a revocation, and before the old one is too old (V3).
public struct RevocationListRenewal: Service, Ticking {
    let authority: Authority
    let renewal: Duration
    let interval: Duration
    let logger: Logger

    /// Names what is kept fresh.
    ///
    /// - Parameters:
    ///   - authority: Makes the lists.
    ///   - renewal: After how long a list is renewed without any change.
    ///   - delay: Within what time of a revocation the list has to follow.
    ///   - logger: Where log lines go.
    public init(authority: Authority, renewal: Duration, delay: Duration, logger: Logger) {
        self.authority = authority
        self.renewal = renewal
        interval = min(max(delay / 4, .seconds(1)), .seconds(10))
        self.logger = logger
    }

    func tick() async {
        for issuer in authority.issuerNames {
            do { try await renew(issuer) } catch {
                logger.error("the CRL was not renewed", metadata: ["issuer": "\(issuer)", "error": "\(error)"])
            }
        }
    }

    private func renew(_ issuer: String) async throws {
        guard let due = try await authority.dueRevocationList(of: issuer, renewal: renewal) else { return }
        let list = try await authority.publishRevocationList(of: issuer, by: .daemon)
        logger.notice(
            "CRL published",
            metadata: [
                "issuer": "\(issuer)", "number": "\(list.number)", "entries": "\(list.entryCount)",
                "cause": "\(due.rawValue)",
            ]
        )
    }
}
