// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Logging
import SigningAPI

/// A log line for each form that an administrator sends: who, what, on which thing, and what came of it.
///
/// The daemon's audit log names the Unix user and process of a call of role admin; which person sat before it, only this
/// process knows.
struct AdministratorLog: Sendable {
    let logger: Logger
    let route: PageRoute

    func note(
        _ request: AdministratorRequest,
        _ handle: @Sendable (AdministratorRequest) async throws -> PageAnswer
    ) async throws -> PageAnswer {
        guard route.method == .post else { return try await handle(request) }
        do {
            let answer = try await handle(request)
            tell(request, outcome: "\(answer.status.code)")
            return answer
        } catch {
            tell(request, outcome: error.problem?.code?.rawValue ?? "failed")
            throw error
        }
    }

    private func tell(_ request: AdministratorRequest, outcome: String) {
        let things = request.page.parameters.sorted { $0.key < $1.key }.map {
            "\($0.key)=\(QueryText.escaped($0.value))"
        }
        logger.notice(
            "an administrator sent a form",
            metadata: [
                "administrator": "\(request.session.user)",
                "route": "\(route.path)",
                "on": "\(things.joined(separator: " "))",
                "outcome": "\(outcome)",
                "request": "\(request.page.identifier)",
            ]
        )
    }
}
