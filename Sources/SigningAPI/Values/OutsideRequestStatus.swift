// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What has become of a request for an outside CA.
public enum OutsideRequestStatus: String, WireWord {
    /// Its certificate was not taken in yet.
    case open
    /// Its certificate was taken in.
    case completed
}
