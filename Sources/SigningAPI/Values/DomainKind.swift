// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Where the addresses of a domain come from (D2).
public enum DomainKind: String, WireWord {
    /// Addresses and owners come from the directory.
    case directory
    /// Addresses are registered as mailboxes and confirmed by challenge.
    case managed
}
