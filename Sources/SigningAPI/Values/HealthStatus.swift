// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// How the daemon is.
public enum HealthStatus: String, WireWord {
    /// Everything works.
    case ok
    /// Something needs attention; `problems` says what.
    case degraded
}
