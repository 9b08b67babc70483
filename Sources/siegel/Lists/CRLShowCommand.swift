// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import SigningAPI
import SigningClient

/// `siegel crl show`.
struct CRLShowCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the issuers and their published lists."
    )

    @OptionGroup var daemon: DaemonOptions

    @Argument(help: "An issuer's name. Default: all.")
    var issuer: String?

    func perform() async throws {
        let client = try daemon.client()
        if let issuer {
            let words = try await client.issuer(issuer)
            return try show(words) { words.fields.print() }
        }
        let all = try await client.issuers()
        try show(Page(items: all)) {
            var table = Table("ISSUER", "STATE", "CRL NUMBER", "THIS UPDATE", "NEXT UPDATE")
            for words in all {
                let number = words.crlNumber.map(String.init)
                let times = (words.thisUpdate?.description, words.nextUpdate?.description)
                table.add(words.name, words.state.rawValue, number, times.0, times.1)
            }
            table.print()
        }
    }
}

extension IssuerWords {
    /// The issuer for people.
    var fields: FieldList {
        var list = FieldList()
        list.add("issuer", name)
        list.add("subject", subject)
        list.add("state", state.rawValue)
        list.add("valid from", notBefore)
        list.add("valid to", notAfter)
        list.add("SHA-256", sha256Fingerprint)
        list.add("CRL number", crlNumber)
        list.add("this update", thisUpdate)
        list.add("next update", nextUpdate)
        return list
    }
}

extension CRLWords {
    /// The list for people.
    var fields: FieldList {
        var list = FieldList()
        list.add("issuer", issuer)
        list.add("CRL number", crlNumber)
        list.add("this update", thisUpdate)
        list.add("next update", nextUpdate)
        list.add("entries", entries)
        return list
    }
}
