// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// Says what time it is.
public typealias PortalClock = @Sendable () -> Timestamp
