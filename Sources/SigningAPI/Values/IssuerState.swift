// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What an issuer is able to do.
public enum IssuerState: String, WireWord {
    /// It signs certificates and revocation lists.
    case active
    /// It signs revocation lists only.
    case retired
    /// Its key is not in the daemon: the root.
    case offline
    /// Its time has not begun or is over, so nothing that is signed with its key is valid.
    case unavailable
}
