// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Glibc
import NIOCore
import Testing

@testable import SigningClient

@Suite("Errors of the system")
struct ErrorTranslationTests {
    private static let path = "/run/siegel/siegel.sock"

    @Test(
        "each has its own case",
        arguments: [
            (EACCES, SigningClientError.permissionDenied(path: path)), (ENOENT, .noSocket(path: path)),
            (ECONNREFUSED, .connectionRefused(path: path)), (EAGAIN, .overloaded(path: path)),
        ]
    )
    func cases(code: CInt, expected: SigningClientError) {
        let client = SigningClient(socketPath: Self.path)
        #expect(client.translated(IOError(errnoCode: code, reason: "connect")) == expected)
    }

    @Test("all say in one line what to do, and name the socket")
    func oneLine() {
        let errors: [SigningClientError] = [
            .permissionDenied(path: Self.path), .noSocket(path: Self.path), .connectionRefused(path: Self.path),
            .overloaded(path: Self.path), .pathTooLong(path: Self.path),
        ]
        for text in errors.map(\.description) {
            #expect(text.contains(Self.path) && text.contains(": ") && !text.contains("\n"))
        }
    }
}
