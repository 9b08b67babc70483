// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// One event of a sequence, in the numbers of the ``Cast``; a mailbox is named by its slot, a challenge by how many
/// newer ones the mailbox has, so that a sequence keeps its sense when steps are dropped from it.
enum Step: Hashable {
    struct Draft: Hashable {
        var domain: Int
        var primary: Int
        var isPersonal: Bool
        var name: String
        var aliases: [Int]
        var applicant: Int?
    }

    struct Edit: Hashable {
        var primary: Int?
        var isPersonal: Bool?
        var name: String?
        var aliases: [Int]?
        var applicant: Int??
        var comment: String?
    }

    case wait(seconds: Int)
    case enter(person: Int, primary: Int, functional: [Int])
    case leave(person: Int)
    case domain(Int, isManaged: Bool, contacts: [Int], checkedAgo: Int?)
    case dropDomain(Int)
    case register(slot: Int, Draft, by: Int)
    case edit(slot: Int, Edit, by: Int)
    case deactivate(slot: Int, by: Int)
    case reactivate(slot: Int, endLinks: Bool, by: Int)
    case delete(slot: Int, by: Int)
    case send(slot: Int, [Int]?, by: Int)
    case confirm(slot: Int, back: Int, by: Int)
    case refuse(slot: Int, back: Int)
    case handOver(slot: Int, back: Int)
    case giveUp(slot: Int, back: Int)
    case revoke(slot: Int, by: Int)

    /// The mailbox that it is about.
    var slot: Int? {
        switch self {
        case .register(let slot, _, _), .edit(let slot, _, _), .deactivate(let slot, _), .reactivate(let slot, _, _),
            .delete(let slot, _), .send(let slot, _, _), .confirm(let slot, _, _), .refuse(let slot, _),
            .handOver(let slot, _), .giveUp(let slot, _), .revoke(let slot, _):
            slot
        case .wait, .enter, .leave, .domain, .dropDomain: nil
        }
    }
}
