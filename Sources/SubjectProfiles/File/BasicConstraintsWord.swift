// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The words for basicConstraints in a profile file.
enum BasicConstraintsWord: String, Sendable, Hashable, CaseIterable {
    /// No extension.
    case absent
    /// Not a CA.
    case endEntity = "end-entity"
    /// A CA.
    case authority
}
