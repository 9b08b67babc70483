// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Draws so many octets that nobody can foresee.
public typealias Randomness = @Sendable (_ count: Int) -> [UInt8]
