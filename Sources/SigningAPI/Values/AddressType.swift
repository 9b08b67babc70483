// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What an address is used for (X1).
public enum AddressType: String, WireWord {
    /// One person’s own address.
    case personal
    /// An address of a group or a function.
    case functional
}
