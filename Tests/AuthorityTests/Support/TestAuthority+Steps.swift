// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

@testable import Authority

extension TestAuthority {
    /// An authority in which something happens when a step of issuing is reached for the first time.
    static func interrupted(
        at step: Checkpoint,
        settings: (inout AuthoritySettings) -> Void = { _ in },
        by body: @escaping @Sendable (TestAuthority) async throws -> Void
    ) async throws -> TestAuthority {
        let hook = Mutex<(@Sendable () -> Void)?>(nil)
        let test = try await TestAuthority(settings: settings) { parts in
            parts.reach = { reached in
                guard reached == step else { return }
                let due = hook.withLock { hook in
                    defer { hook = nil }
                    return hook
                }
                due?()
            }
        }
        hook.withLock { hook in
            hook = { [weak test] in
                guard let test else { return }
                blocking { try? await body(test) }
            }
        }
        return test
    }

    /// Runs asynchronous work inside the synchronous hook of a step.
    private static func blocking(_ body: @escaping @Sendable () async -> Void) {
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            await body()
            done.signal()
        }
        done.wait()
    }
}
