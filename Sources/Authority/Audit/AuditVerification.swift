// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import AuditTrail

/// What a check of all audit chains found.
public struct AuditVerification: Sendable, Hashable {
    /// How many entries are in order, over all chains.
    public internal(set) var entries: Int64 = 0
    /// What is wrong, a line for each broken chain and each kept head that it does not fit; empty when all is well.
    public internal(set) var problems: [String] = []
    /// The last good entry of each chain, by its writer.
    public internal(set) var heads: [String: AuditHead] = [:]
}
