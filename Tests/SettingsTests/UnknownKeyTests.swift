// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Settings
import Testing

@Suite("Unknown keys")
struct UnknownKeyTests {
    @Test("all keys that nobody asked for are listed, with paths and what was probably meant")
    func listed() throws {
        let document = try TOMLDocument(
            text: """
                publicUrl = "x"
                other = 1
                [[issuer]]
                [[issuer]]
                nmae = "x"
                [limits.deep]
                "odd\\nkey" = 1
                """,
            name: "test.toml"
        )
        let reader = document.reader()
        _ = try reader.optionalString("publicURL")
        _ = try reader.tables("issuer").map { try $0.optionalString("name") }
        _ = try reader.section("limits").optionalTable("deep")
        let error = #expect(throws: SettingsError.self) { try reader.finish() }
        #expect(
            error?.description
                == "test.toml: unknown keys other, publicUrl (did you mean `publicURL`?), "
                + "issuer[1].nmae (did you mean `name`?), limits.deep.\"odd\\nkey\"; correct or remove them"
        )
    }

    @Test("a table that nobody opened is one unknown key")
    func unopened() throws {
        let reader = try TOMLDocument(text: "[extra]\na = 1\nb = 2", name: "test.toml").reader()
        let error = #expect(throws: SettingsError.self) { try reader.finish() }
        #expect(error == .unknownKeys(file: "test.toml", [.init(key: "extra", suggestion: nil)]))
        #expect(error?.description == "test.toml: unknown key extra; correct or remove it")
    }

    @Test("a key that is there is not suggested for another")
    func taken() throws {
        let reader = try TOMLDocument(text: "name = \"a\"\nnames = \"b\"", name: "test.toml").reader()
        _ = try reader.string("name")
        let error = #expect(throws: SettingsError.self) { try reader.finish() }
        #expect(error == .unknownKeys(file: "test.toml", [.init(key: "names", suggestion: nil)]))
    }
}
