// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension ProblemCode {
    /// Whether the same request may succeed later, so that the answer carries `Retry-After`.
    public var isRetryable: Bool {
        switch self {
        case .inProgress, .rateLimited, .busy, .cannotSign, .clockBehind, .storageUnavailable: true
        default: false
        }
    }
}
