// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// Checks what a decoded profile file means; each error names file, key path, what is wrong and what is right.
struct ProfileCheck {
    let file: String

    /// The profile's name, taken from the file's.
    func profileName() throws(ProfileError) -> String {
        let name = file.hasSuffix(".toml") ? String(file.dropLast(5)) : ""
        let allowed = Array("abcdefghijklmnopqrstuvwxyz0123456789-".utf8)
        guard (1...32).contains(name.utf8.count), name.utf8.allSatisfy(allowed.contains) else {
            throw .badName(file: file)
        }
        return name
    }

    /// The versions: at least one, each later than the one before.
    func versions(
        _ tables: [ProfileFile.Version],
        of profile: String,
        kind: ProfileKind
    ) throws(ProfileError) -> [ProfileVersion] {
        guard !tables.isEmpty else { throw invalid("version", "is missing", right: "at least one table [[version]]") }
        var starts: [Timestamp] = []
        for table in tables { starts.append(try start(of: table, after: starts.last)) }
        var versions: [ProfileVersion] = []
        for (index, table) in tables.enumerated() {
            let check = VersionCheck(check: self, table: table, kind: kind)
            let end = index + 1 < starts.count ? starts[index + 1] : nil
            versions.append(try check.version(of: profile, from: starts[index], until: end))
        }
        return versions
    }

    func invalid(_ keyPath: String, _ wrong: String, right: String) -> ProfileError {
        .invalid(file: file, keyPath: keyPath, wrong: wrong, right: right)
    }

    private func start(of table: ProfileFile.Version, after last: Timestamp?) throws(ProfileError) -> Timestamp {
        let keyPath = "\(table.path).inForceFrom"
        guard let start = Timestamp("\(table.inForceFrom)T00:00:00Z") else {
            throw invalid(keyPath, "is not a date of the calendar", right: "a date as YYYY-MM-DD")
        }
        guard last.map({ $0 < start }) ?? true else {
            throw invalid(keyPath, "is not later than the version before", right: "the versions oldest first")
        }
        return start
    }
}
