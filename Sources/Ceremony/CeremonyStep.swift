// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Where a ceremony can be interrupted, in the order of the steps.
public enum CeremonyStep: String, Sendable, Hashable, CaseIterable {
    /// The stage is there, and empty.
    case stageMade
    /// Keys were made; they are in memory alone.
    case keysMade
    /// Certificates and CRLs were signed.
    case authoritiesSigned
    /// Keys, certificates and CRLs lie in the stage.
    case filesStaged
    /// The database lies in the stage.
    case databaseStaged
    /// `siegel.toml` lies in the stage.
    case settingsStaged
    /// `state` is at its place, `siegel.toml` not yet.
    case statePlaced
    /// `siegel.toml` is at its place, an empty stage is left.
    case settingsPlaced
}
