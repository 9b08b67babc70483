// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import IssuerKeys
import Logging
import Store

extension Authority {
    /// Frees the addresses that earlier runs took and never delivered a certificate for (X6).
    ///
    /// - Throws: `AuthorityError.store`.
    public func freeDanglingClaims() async throws(AuthorityError) {
        let origin = parts.origin
        try await AuthorityError.translating {
            try await parts.store.write { try $0.freeUndeliveredClaims(ofRunsBefore: origin) }
        }
    }

    /// Reads the published CRLs before anything is signed, so that a restored backup never un-revokes (V3).
    ///
    /// A serial number on a published list that the ledger does not hold as revoked, or not as keyCompromise, is taken
    /// over, and a compromised key blocked; a higher number is adopted. A file that is no list of its issuer says nothing: it is logged, and an issuer of ours replaces it.
    ///
    /// - Returns: How many revocations were taken over.
    /// - Throws: `AuthorityError.store`.
    public func adoptPublishedRevocationLists() async throws(AuthorityError) -> Int {
        try await AuthorityError.translating {
            var adopted = 0
            for issuer in parts.issuers { adopted += try await publishers[issuer.name]?.adoptPublished() ?? 0 }
            for issuer in parts.offlineIssuers {
                readOfflineList(of: issuer.name)
                guard case .unusable(let fault) = try await PublishedListAdoption(parts, offline: issuer).run() else {
                    continue
                }
                parts.logger.error(
                    "a published CRL cannot be used",
                    metadata: ["file": "\(revocationListPath(of: issuer.name))", "error": "\(fault)"]
                )
            }
            return adopted
        }
    }
}
