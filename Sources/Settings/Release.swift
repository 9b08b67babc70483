// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Which release of Siegel a program belongs to.
public enum Release {
    /// The version, as `--version` says it (Semantic Versioning 2.0.0).
    public static let version = "0.2.0"
}
