// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import Testing

@Suite("Reading request words")
struct StrictJSONDecoderTests {
    private func error<Words: Decodable>(_ type: Words.Type, _ text: String) -> RequestError? {
        do throws(RequestError) {
            _ = try StrictJSONDecoder().decode(type, from: Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test("a complete request is read")
    func complete() throws {
        let text = #"""
            {"address":"info@example.org","password":"correct horse","key":{"algorithm":"rsa-3072"},
            "pkcs12":{"encryption":"compatible"},"profile":"functional","agreement":null}
            """#
        let words = try StrictJSONDecoder().decode(CertificateRequestWords.self, from: Array(text.utf8))
        let expected = CertificateRequestWords(
            address: "info@example.org",
            password: Secret("correct horse"),
            key: KeyWords(algorithm: .rsa3072),
            pkcs12: PKCS12Words(encryption: .compatible),
            profile: "functional"
        )
        #expect(words == expected)
    }

    @Test("all unknown fields are named together, nested ones too")
    func unknownFields() {
        let text = #"{"address":"a@example.org","zone":1,"key":{"algorithm":"ec-p256","size":2},"adress":"x"}"#
        let error = error(CertificateRequestWords.self, text)
        #expect(error?.code == .unknownField)
        #expect(error?.errors.map(\.pointer).sorted() == ["/adress", "/key/size", "/zone"])
    }

    @Test("mistakes of all kinds are reported together")
    func severalMistakes() {
        let text = #"{"givenName":1,"primaryAddress":"a@example.org","functional":[{"address":null,"kind":"x"}],"q":0}"#
        let error = error(PersonWords.self, text)
        #expect(error?.code == .unknownField)
        #expect(
            Set(error?.errors.map(\.pointer) ?? []) == [
                "/q", "/givenName", "/surname", "/functional/0/address", "/functional/0/kind",
            ]
        )
    }

    @Test("an unknown word gets the list of those that are allowed")
    func unknownWord() {
        let error = error(RevocationWords.self, #"{"reason":"removeFromCRL"}"#)
        #expect(error?.code == .invalidField)
        #expect(
            error?.errors == [
                FieldError(
                    pointer: "/reason",
                    detail: "is not one of: unspecified, keyCompromise, affiliationChanged, superseded, "
                        + "cessationOfOperation, privilegeWithdrawn"
                )
            ]
        )
    }

    @Test(
        "a wrong kind of value is named with what is expected",
        arguments: [
            (#"{"address":7}"#, "/address", "is an integer; a string is expected"),
            (#"{"address":"a","key":[]}"#, "/key", "is an array; an object is expected"),
            (#"{"address":"a","key":{"algorithm":7}}"#, "/key/algorithm", "is an integer; a string is expected"),
            (#"{"address":"a","password":{}}"#, "/password", "is an object; a string is expected"),
            (#"{}"#, "/address", "is missing"), (#"[]"#, "", "is an array; an object is expected"),
            (#""text""#, "", "is a string; an object is expected"),
        ]
    )
    func wrongKind(text: String, pointer: String, detail: String) {
        let error = error(CertificateRequestWords.self, text)
        #expect(error?.code == .invalidField)
        #expect(error?.errors == [FieldError(pointer: pointer, detail: detail)])
    }

    @Test("an element of an array is named by its position")
    func element() {
        let error = error(DomainWords.self, #"{"kind":"directory","contacts":["nap1",2]}"#)
        #expect(error?.errors.first?.pointer == "/contacts/1")
    }

    @Test(
        "times, serial numbers and base64 are read in one form only",
        arguments: [
            #"{"certificateDER":"AQI","at":"2026-01-31T12:00:00Z"}"#, #"{"certificateDER":"AQ==\n"}"#,
            #"{"certificateDER":"AR=="}"#, #"{"at":"2026-01-31T12:00:00.5Z"}"#, #"{"at":"2026-01-31"}"#, #"{"at":0}"#,
        ]
    )
    func oneForm(text: String) {
        #expect(error(VerificationWords.self, text)?.code == .invalidField)
    }

    @Test("what is no JSON, and what has a name twice, have codes of their own")
    func codes() {
        #expect(error(RevocationWords.self, "{").map(\.code) == .malformedJSON)
        let duplicate = error(RevocationWords.self, #"{"reason":"superseded","reason":"superseded"}"#)
        #expect(duplicate?.code == .duplicateKey)
        #expect(duplicate?.errors.first?.pointer == "/reason")
    }

    @Test("a client passes unknown fields over")
    func ignored() throws {
        let decoder = StrictJSONDecoder(unknownFields: .ignored)
        let words = try decoder.decode(RevocationWords.self, from: Array(#"{"reason":"superseded","new":[{}]}"#.utf8))
        #expect(words.reason == .superseded)
    }

    @Test("thousands of unknown fields do not make a long answer")
    func bounded() {
        let fields = (0..<5000).map { "\"f\($0)\":0" }.joined(separator: ",")
        #expect(error(RevocationWords.self, "{\(fields)}")?.errors.count == 50)
    }
}
