// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A step as a line of a script, in the words of the rules.
extension Step: CustomStringConvertible {
    private static let actors = ["anna", "bert", "carl", "nap1", "nap2", "nap3", "an administrator"]
    private static let domains = ["mail.example.org", "bücher.example", "example.org", "elsewhere.example"]

    var description: String {
        switch self {
        case .wait(let seconds): "\(seconds) seconds pass"
        case .enter(let person, let primary, let functional):
            "the directory has \(Self.actors[person]): \(Self.list([primary] + functional))"
        case .leave(let person): "\(Self.actors[person]) leaves the directory"
        case .domain(let domain, let isManaged, let contacts, let ago):
            "\(Self.domains[domain]) becomes \(isManaged ? "managed" : "directory") with contacts "
                + contacts.map { Self.actors[$0] }.joined(separator: ", ")
                + (ago.map { ", checked \($0) seconds ago" } ?? ", never checked")
        case .dropDomain(let domain): "\(Self.domains[domain]) is removed"
        default: "mailbox \(slot ?? 0): \(mailboxText)"
        }
    }

    private var mailboxText: String {
        switch self {
        case .register(_, let draft, let actor): "\(Self.actors[actor]) registers \(draft)"
        case .edit(_, let edit, let actor): "\(Self.actors[actor]) edits \(edit)"
        case .deactivate(_, let actor): "\(Self.actors[actor]) deactivates"
        case .reactivate(_, let ends, let actor): "\(Self.actors[actor]) reactivates" + (ends ? ", ending links" : "")
        case .delete(_, let actor): "\(Self.actors[actor]) deletes"
        case .send(_, let named, let actor):
            "\(Self.actors[actor]) sends" + (named.map { " to " + Self.list($0) } ?? "")
        case .confirm(_, let back, let user): "\(Self.actors[user]) confirms \(Self.challenge(back))"
        case .refuse(_, let back): "somebody refuses \(Self.challenge(back))"
        case .handOver(_, let back): "the mail of \(Self.challenge(back)) is handed over"
        case .giveUp(_, let back): "the mail of \(Self.challenge(back)) is given up"
        case .revoke(_, let actor): "\(Self.actors[actor]) revokes"
        case .wait, .enter, .leave, .domain, .dropDomain: ""
        }
    }

    static func list(_ spellings: [Int]) -> String {
        "[" + spellings.map(Cast.text).joined(separator: ", ") + "]"
    }

    private static func challenge(_ back: Int) -> String {
        back == 0 ? "the newest challenge" : "challenge \(back) before the newest"
    }
}

extension Step.Draft: CustomStringConvertible {
    var description: String {
        "\(isPersonal ? "personal" : "functional") \(Step.list([primary])) in domain \(domain), name \(name.debugDescription), "
            + "aliases \(Step.list(aliases))" + (applicant.map { ", applicant \(Step.list([$0]))" } ?? "")
    }
}

extension Step.Edit: CustomStringConvertible {
    var description: String {
        let fields: [String?] = [
            primary.map { "address \(Step.list([$0]))" },
            isPersonal.map { "type \($0 ? "personal" : "functional")" },
            name.map { "name \($0.debugDescription)" },
            aliases.map { "aliases \(Step.list($0))" },
            applicant.map { "applicant \($0.map { Step.list([$0]) } ?? "none")" },
            comment.map { "comment \($0.debugDescription)" },
        ]
        return fields.compactMap(\.self).joined(separator: ", ")
    }
}
