// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The outcome of one check.
public enum FindingStatus: String, WireWord {
    /// The certificate is as the check demands.
    case pass
    /// The certificate is not as the check demands.
    case fail
    /// Worth knowing, neither right nor wrong.
    case note
}
