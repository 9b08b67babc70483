// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// What the page with the form for a table shows.
struct ImportView: Sendable {
    /// How many faults, changes or lines a page lists.
    static let longestList = 200

    /// A column of the table.
    struct Column: Sendable {
        let name: String
        let meaning: String
    }

    let message: MessageView?
    let domain: String
    let domainPath: String
    let lead: String
    let isManaged: Bool
    let path: String
    let fileFault: String?
    let encodings: [Choice]
    let columns: [Column]
    let rules: [String]
    let samplePath: String
    let exportPath: String
    let hasFaults: Bool
    let faults: [ImportFaultView]
    let moreFaults: String?

    /// Puts the page together.
    ///
    /// - Parameters:
    ///   - paths: Where things of the domain are.
    ///   - isManaged: Whether it has mailboxes at all.
    ///   - complaint: What is wrong with what was sent.
    ///   - texts: The words.
    init(_ paths: DomainPaths, isManaged: Bool, _ complaint: ImportComplaint? = nil, _ texts: Texts) {
        let values = ["domain": paths.domain]
        domain = paths.domain
        domainPath = paths.domainPath
        path = paths.importPath
        samplePath = paths.samplePath
        exportPath = paths.exportPath
        self.isManaged = isManaged
        lead = texts(isManaged ? "import.lead" : "import.notManaged", values)
        message = complaint?.message(texts)
        fileFault = complaint?.isFileMissing == true ? texts("import.fileMissing") : nil
        encodings = ImportEncoding.allCases.map { encoding in
            Choice(
                value: encoding.rawValue,
                label: texts("import.\(encoding.rawValue)"),
                hint: texts("import.\(encoding.rawValue)Hint"),
                isChosen: encoding == complaint?.encoding ?? .utf8
            )
        }
        columns = ImportColumn.allCases.map { Column(name: $0.rawValue, meaning: texts("import.column-\($0)")) }
        rules = texts.list("import.rule")
        let errors = complaint?.problem?.errors ?? []
        hasFaults = !errors.isEmpty
        faults = errors.prefix(Self.longestList).map { ImportFaultView($0, texts) }
        moreFaults = MoreText.text(errors.count, texts)
    }
}

/// What a list that is too long leaves out.
enum MoreText {
    static func text(_ count: Int, _ texts: Texts) -> String? {
        let rest = count - ImportView.longestList
        return rest > 0 ? texts("import.more", ["count": "\(rest)"]) : nil
    }
}

/// The columns of a table of mailboxes (F1).
enum ImportColumn: String, Sendable, CaseIterable {
    case lastName = "Last Name"
    case firstName = "First Name"
    case primaryAddress = "Primary E-Mail"
    case aliases = "Alias Addresses"
    case type = "Mailboxtype"
    case applicantAddress = "Applicant E-Mail"
    case comment = "Comment"
}
