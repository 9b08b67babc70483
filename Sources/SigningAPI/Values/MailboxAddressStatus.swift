// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Where an address of a mailbox stands.
public enum MailboxAddressStatus: String, WireWord {
    /// No challenge was sent for it yet.
    case neverSent
    /// A challenge is out and can be confirmed.
    case sent
    /// It is linked to the person shown.
    case confirmed
    /// It is linked, but a challenge was sent since; the link does not count until one is confirmed (C5).
    case suspended
    /// Its reader refused (C8), or objected to the link (C2).
    case refused
    /// Nobody answered in time, a change of the mailbox made the challenge invalid, or the link ended.
    case expired
    /// The mail was given up (C10).
    case undeliverable
}
