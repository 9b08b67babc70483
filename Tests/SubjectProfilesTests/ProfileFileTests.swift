// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SubjectProfiles
import Testing

@Suite("Profile files")
struct ProfileFileTests {
    /// A change of a good file, where the error points, and a word of what it says is right.
    struct Typo: Sendable, CustomTestStringConvertible {
        let from: String
        let to: String
        let keyPath: String
        let right: String

        init(_ from: String, _ to: String, _ keyPath: String, _ right: String) {
            self.from = from
            self.to = to
            self.keyPath = keyPath
            self.right = right
        }

        var testDescription: String {
            "\(from) → \(to)"
        }
    }

    static let typos = [
        Typo("ownPolicies = true", "ownPolices = true", "version[0].ownPolicies", "true or false"),
        Typo("days = 730", "days = 730\ndayz = 1", "version[0].dayz", "correct or remove"),
        Typo("rsa = [", "rsa3072 = [", "version[0].keyUsage.rsa3072", "rsa"),
        Typo("kind = \"personal\"", "kind = \"person\"", "kind", "\"personal\""),
        Typo("days = 730", "days = 825", "version[0].days", "824"),
        Typo("days = 730", "days = \"730\"", "version[0].days", "integer"),
        Typo("backdatingSeconds = 0", "backdatingSeconds = 301", "version[0].backdatingSeconds", "300"),
        Typo("\"2000-01-01\"", "\"2000-02-30\"", "version[0].inForceFrom", "YYYY-MM-DD"),
        Typo("\"rsa-3072\"", "\"rsa-1024\"", "version[0].keyAlgorithms[0]", "rsa-3072"),
        Typo(
            "[\"digitalSignature\", \"keyAgreement\"]",
            "[\"signing\"]",
            "version[0].keyUsage.ec[0]",
            "digitalSignature"
        ),
        Typo(
            "[\"digitalSignature\", \"keyAgreement\"]",
            "[\"keyCertSign\"]",
            "version[0].keyUsage.ec",
            "without keyCertSign"
        ),
        Typo("ec = [", "# ec = [", "version[0].keyUsage.ec", "key usages"),
        Typo("\"clientAuth\"", "\"client\"", "version[0].extendedKeyUsage[1]", "dotted"),
        Typo("2.23.140.1.5.3.2", "2.23.", "version[0].policies[0]", "dotted"),
        Typo("CN={name}", "CN={nane}", "version[0].subject[5]", "{name}"),
        Typo("CN={name}", "CN={displayName}", "version[0].subject[5]", "{givenName}"),
        Typo("CN={name}", "commonName={name}", "version[0].subject[5]", "CN"),
        Typo("CN={name}", "CN={name", "version[0].subject[5]", "TYPE=value"),
        Typo("CN={name}", "SN={name}", "version[0].subject[5]", "each type once"),
        Typo("emailAddress={address}", "emailAddress=a@example.org", "version[0].subject[6]", "emailAddress={address}"),
        Typo("\"address-and-aliases\"", "\"absent\"", "version[0].subjectAltName", "\"address\""),
        Typo(
            "basicConstraints = \"absent\"",
            "basicConstraints = \"authority\"",
            "version[0].basicConstraints",
            "\"absent\""
        ),
        Typo("days = 730", "days = 730\npathLength = 0", "version[0].pathLength", "nothing"),
        Typo("[[version]]", "[[versions]]", "version", "[[version]]"),
    ]

    private func personal() throws -> String {
        try Golden.shippedProfile("personal")
    }

    @Test("a typo is refused with file, key path and what would be right", arguments: typos)
    func typo(typo: Typo) throws {
        let good = try personal()
        #expect(good.contains(typo.from))
        let text = good.replacing(typo.from, with: typo.to)
        let error = #expect(throws: ProfileError.self) {
            try ProfileCatalog(files: [(name: "mine.toml", text: text)])
        }
        let description = error?.description ?? ""
        #expect(description.hasPrefix("mine.toml: "))
        #expect(description.contains(typo.keyPath), "\(description)")
        #expect(description.contains(typo.right), "\(description)")
    }

    @Test("the name of a file is the name of its profile", arguments: ["Mine.toml", "mine", ".toml", "a b.toml"])
    func badName(name: String) throws {
        let text = try personal()
        #expect(throws: ProfileError.badName(file: name)) { try ProfileCatalog(files: [(name: name, text: text)]) }
    }

    @Test("two files of one name are refused")
    func nameTwice() throws {
        let file = (name: "mine.toml", text: try personal())
        #expect(throws: ProfileError.nameTwice(file: "mine.toml")) { try ProfileCatalog(files: [file, file]) }
    }

    @Test("versions stand oldest first")
    func order() throws {
        let text = try Golden.shippedProfile("functional").replacing("\"2023-09-01\"", with: "\"1999-12-31\"")
        let error = #expect(throws: ProfileError.self) { try ProfileCatalog(files: [(name: "f.toml", text: text)]) }
        #expect(error?.description.contains("version[1].inForceFrom") == true)
    }

    @Test("what lies in profiles/ is what is embedded, and no file is forgotten")
    func shipped() throws {
        let catalog = try ProfileCatalog.shipped()
        #expect(catalog.names == ["functional", "issuing", "personal", "personal-mailbox", "root"])
        #expect(try Golden.shippedProfileNames() == catalog.names)
        let files = try catalog.names.map { (name: "\($0).toml", text: try Golden.shippedProfile($0)) }
        #expect(try ProfileCatalog(files: files) == catalog)
    }

    @Test("no shipped profile lets administrators issue beyond the rules")
    func unregistered() throws {
        let catalog = try ProfileCatalog.shipped()
        let versions = catalog.names.compactMap { catalog[$0] }.flatMap(\.versions)
        #expect(versions.count == 6)
        #expect(versions.allSatisfy { !$0.allowsUnregistered })
    }
}
