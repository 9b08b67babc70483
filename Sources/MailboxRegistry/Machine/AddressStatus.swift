// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Where an address of a mailbox stands, as lists show it.
public enum AddressStatus: String, Sendable, Hashable, CaseIterable {
    /// No challenge was queued for it yet.
    case neverSent
    /// A challenge is out.
    case sent
    /// It is linked.
    case confirmed
    /// It is linked, but a challenge was sent since and not confirmed (C5).
    case suspended
    /// Its reader refused (C8) or objected (C2).
    case refused
    /// The challenge is over without answer or was made invalid, or the link ended; it has to be sent again.
    case expired
    /// The mail was given up (C10).
    case undeliverable
}
