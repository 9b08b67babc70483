// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import Testing

@testable import SigningServer

/// The code of the problem that work throws.
func refused(sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> some Any) -> ProblemCode? {
    do {
        _ = try body()
        Issue.record("nothing was refused", sourceLocation: sourceLocation)
        return nil
    } catch {
        return Problem(error, identifier: "test", logger: TestServer.logger).code
    }
}
