// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import SigningAPI
import Testing

@testable import SigningServer

private let address = #""address":"anna.berg@example.org""#

@Suite("Requesting")
struct RequestingTests {
    @Test(
        "a request that cannot be meant is refused with its field",
        arguments: [
            (#"{\#(address)}"#, ProblemCode.passwordRequired), (#"{\#(address),"password":""}"#, .passwordRequired),
            (#"{\#(address),"password":"eleven char"}"#, .passwordTooShort),
            (#"{\#(address),"password":"\#(String(repeating: "x", count: 257))"}"#, .passwordTooLong),
            (#"{\#(address),"password":"line\nbreak line break"}"#, .passwordCharacters),
            (#"{\#(address),"csr":"x","password":"correct horse battery"}"#, .passwordNotAllowed),
            (#"{\#(address),"csr":"x","pkcs12":{"encryption":"modern"}}"#, .passwordNotAllowed),
            (#"{\#(address),"csr":"x","key":{"algorithm":"ec-p256"}}"#, .invalidField),
            (#"{\#(address),"csr":"\#(String(repeating: "x", count: 16385))"}"#, .csrTooLarge),
            (#"{\#(address),"csr":"x","applicant":"cd2"}"#, .applicantNotAllowed),
            (#"{"address":"a b@example.org","csr":"x"}"#, .invalidAddress),
            (#"{\#(address),"password":"correct horse battery","key":{"algorithm":"rsa-1024"}}"#, .invalidField),
            (#"{"address":"info@example.org","csr":"x"}"#, .notFound),
        ] as [(String, ProblemCode)]
    )
    func refusals(body: String, code: ProblemCode) async throws {
        let server = try await TestServer()
        try await server.enterPerson("ab1")
        #expect(try await server.send(.post, "/v1/certificates", body, as: [.portal], user: "ab1").code == code)
    }

    @Test("a CSR and the PKCS#12 file exclude each other")
    func notAcceptable() async throws {
        let server = try await TestServer()
        try await server.enterPerson("ab1")
        let headers = [("Accept", "application/pkcs12")]
        let body = #"{\#(address),"csr":"x"}"#
        let answer = try await server.send(
            .post,
            "/v1/certificates",
            body,
            as: [.portal],
            user: "ab1",
            headers: headers
        )
        #expect(answer.code == .notAcceptable)
    }

    @Test(
        "an administrator requests only with profiles that say so, and for somebody",
        arguments: [
            (#"{\#(address),"csr":"x"}"#, ProblemCode.applicantRequired),
            (#"{\#(address),"csr":"x","applicant":"ab1"}"#, .profileNotAllowed),
            (#"{\#(address),"csr":"x","applicant":"ab1","profile":"personal"}"#, .profileNotAllowed),
        ]
    )
    func administrator(body: String, code: ProblemCode) async throws {
        let server = try await TestServer()
        try await server.enterPerson("ab1")
        #expect(try await server.send(.post, "/v1/certificates", body, as: [.admin]).code == code)
    }
}
