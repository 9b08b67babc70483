// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What a functional address of the directory is (X2).
public enum FunctionalAddressKind: String, WireWord {
    /// A functional login; the person is its contact.
    case login
    /// A distributed mailbox; the person is an owner.
    case mailbox
}
