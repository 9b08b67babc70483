// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What a caller may be, by the settings and by the socket that was called.
public enum CallerRole: String, Sendable, Hashable, CaseIterable {
    /// Acts for the person whom `Acting-User` names.
    case portal
    /// Writes people and functional owners.
    case directory
    /// Administers domains, revokes any certificate, publishes CRLs, reads the audit log.
    case admin
    /// Reads profiles, certificates and CRLs, previews and verifies.
    case tester
    /// Reads health and figures.
    case monitor
}
