// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension RuleBook {
    /// Every rule, in the order of the fields of a certificate.
    static let rules: [any Rule] = []
}
