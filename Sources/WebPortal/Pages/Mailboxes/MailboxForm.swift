// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// What a contact enters for a mailbox, new or there already.
struct MailboxForm: Sendable {
    /// A field that can be wrong; named as in the words of the daemon.
    enum Field: String, Sendable, CaseIterable {
        case address
        case type
        case displayName
        case aliases
        case applicantAddress
        case comment
    }

    /// What is wrong with a field: a key of the texts or what the daemon says, and the address it is about.
    struct Fault: Sendable, Hashable {
        var key: String?
        var problem: ProblemWords?
        var about: String?
    }

    var address = ""
    var type: AddressType?
    var displayName = ""
    /// As entered: one on each line.
    var aliases = ""
    var applicantAddress = ""
    var comment = ""
    private(set) var faults: [Field: Fault] = [:]
    /// What the daemon refused, where it is about no field.
    private(set) var problem: ProblemWords?

    /// An empty form.
    init() {}

    /// What is stored now.
    init(_ mailbox: MailboxWords) {
        address = mailbox.address
        type = mailbox.type
        displayName = mailbox.displayName
        aliases = mailbox.aliases.joined(separator: "\n")
        applicantAddress = mailbox.applicantAddress ?? ""
        comment = mailbox.comment
    }

    /// What was sent; `prefix` stands before the names of the fields.
    init(_ form: FormFields, prefix: String = "") {
        address = (form[prefix + "address"] ?? "").trimmingBlanks
        type = form[prefix + "type"].flatMap(AddressType.init(rawValue:))
        displayName = (form[prefix + "displayName"] ?? "").trimmingBlanks
        aliases = Self.lines(form[prefix + "aliases"] ?? "")
        applicantAddress = (form[prefix + "applicantAddress"] ?? "").trimmingBlanks
        comment = Self.lines(form[prefix + "comment"] ?? "")
    }

    /// Browsers send CR LF where somebody began a new line (WHATWG HTML, form submission).
    private static func lines(_ text: String) -> String {
        var octets: [UInt8] = []
        var rest = text.utf8.makeIterator()
        var earlier: UInt8?
        while let octet = rest.next() {
            if octet != 0x0a || earlier != 0x0d { octets.append(octet == 0x0d ? 0x0a : octet) }
            earlier = octet
        }
        return String(decoding: octets, as: UTF8.self)
    }

    /// The aliases that were entered: one on each line, or with blanks, commas or semicolons between them.
    var aliasList: [String] {
        let separators: Set<UInt8> = [0x20, 0x09, 0x0a, 0x0d, UInt8(ascii: ","), UInt8(ascii: ";")]
        return aliases.utf8.split { separators.contains($0) }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether something is wrong with it.
    var isComplaint: Bool {
        !faults.isEmpty || problem != nil
    }

    /// The form with what can be said of it before the daemon is asked.
    func judged(isNew: Bool) -> Self {
        var form = self
        if isNew, address.isEmpty { form.faults[.address] = Fault(key: "mailbox-form.fault-address") }
        if isNew, type == nil { form.faults[.type] = Fault(key: "mailbox-form.fault-type") }
        var seen: Set<String> = isNew ? [address.lowercased()] : []
        if let twice = aliasList.first(where: { !seen.insert($0.lowercased()).inserted }) {
            form.faults[.aliases] = Fault(key: "mailbox-form.fault-aliasTwice", about: twice)
        }
        return form
    }

    /// The form with what the daemon said of it.
    func refused(_ problem: ProblemWords) -> Self {
        var form = self
        for error in problem.errors ?? [] {
            let parts = error.pointer.split(separator: "/").map(String.init)
            guard let field = parts.first.flatMap(Field.init(rawValue:)) else { continue }
            form.faults[field] = fault(problem, field, parts.dropFirst().first.flatMap { Int($0) }, error.detail)
        }
        if form.faults.isEmpty { form.problem = problem }
        return form
    }

    private func fault(_ problem: ProblemWords, _ field: Field, _ index: Int?, _ detail: String) -> Fault {
        let about = field == .aliases ? alias(index, in: detail) : nil
        // The daemon names the limit in English alone.
        guard problem.code == .invalidField else { return Fault(problem: problem, about: about) }
        return Fault(key: "mailbox-form.fault-\(field.rawValue)", about: about)
    }

    /// The alias that a fault is about: by its place, or named in what the daemon says.
    private func alias(_ index: Int?, in detail: String) -> String? {
        let list = aliasList
        if let index { return list.indices.contains(index) ? list[index] : nil }
        let words = Set(detail.split(separator: " ").map { $0.lowercased() })
        return list.first { words.contains($0.lowercased()) }
    }
}
