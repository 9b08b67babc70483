// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SubjectProfiles
import Testing

@Suite("Golden certificates")
struct GoldenTests {
    @Test("every version of every profile makes the bytes on record", arguments: VersionName.all)
    func record(name: VersionName) throws {
        let (fields, context) = try Fixture.certificate(name)
        let dump = try DERDump.text(of: fields.derEncoded)
        let file = "\(name.profile)-\(context.version.name).txt"
        #expect(dump == (try Golden.recorded(file, otherwise: dump)), "RECORD_SNAPSHOTS=1 writes \(file) anew")
    }

    @Test("every version has a file on record and no file is left over")
    func completeness() throws {
        let catalog = try ProfileCatalog.shipped()
        let versions = catalog.names.compactMap { catalog[$0] }.flatMap(\.versions)
        #expect(try Golden.recordedNames() == versions.map { "\($0.profile)-\($0.name).txt" }.sorted())
    }
}
