// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What callers may be allowed to do; protocol, "Callers and rights".
public enum Role: String, CaseIterable, Hashable, Sendable {
    /// Acts for people by the rules.
    case portal
    /// Writes people and functional owners.
    case directory
    /// Administers domains, revocations, CRLs and reads the audit log.
    case admin
    /// Reads and verifies certificates, previews subjects.
    case tester
    /// Reads metrics.
    case monitor
}
