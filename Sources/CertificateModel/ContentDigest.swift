// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// How rooms without a cryptographic library compute SHA-256: the composition passes the bridge's function in.
public typealias ContentDigest = @Sendable ([UInt8]) -> [UInt8]

/// Where the current moment comes from; the daemon passes the system clock in, tests one of their own.
public typealias WallClock = @Sendable () -> Timestamp
