// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import SigningAPI

extension IssuerState {
    /// What an issuer whose key the daemon has is able to do: the first one issues, the others sign revocation lists.
    init(ofIssuer index: Int, in authority: Authority) {
        guard authority.isInTime(authority.issuers[index]) else {
            self = .unavailable
            return
        }
        self = index == 0 ? .active : .retired
    }
}
