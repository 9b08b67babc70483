// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// Reasons stand on the socket by their names in RFC 5280.
extension RevocationReason: WireWord {}

/// Kinds of keys stand on the socket by their raw values.
extension KeyAlgorithm: WireWord {}
