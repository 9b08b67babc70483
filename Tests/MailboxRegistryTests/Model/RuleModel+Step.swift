// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The events of a sequence as the model judges them.
extension RuleModel {
    /// The rules that refuse; empty where the event happens.
    ///
    /// What names no mailbox, or a slot in use, is left out.
    mutating func apply(_ step: Step) -> Set<String> {
        switch step {
        case .wait(let seconds): wait(seconds)
        case .enter(let person, let primary, let functional): enter(person, primary: primary, functional: functional)
        case .leave(let person): leave(person)
        case .domain(let domain, let isManaged, let contacts, let ago):
            return replace(domain, isManaged: isManaged, contacts: contacts, checkedAgo: ago)
        case .dropDomain(let domain): return drop(domain)
        case .giveUp(let slot, let back): giveUp(slot, back: back)
        case .handOver(let slot, let back): handOver(slot, back: back)
        default: return applyToMailbox(step)
        }
        return []
    }

    /// Whether the step can happen at all, whatever the rules of mailboxes say.
    func isMeaningful(_ step: Step) -> Bool {
        switch step {
        case .enter(let person, let primary, let functional):
            canEnter(person, primary: primary, functional: functional)
        case .leave(let person): people[person] != nil
        case .register(let slot, _, _): boxes[slot] == nil
        default: step.slot.map { boxes[$0] != nil } ?? true
        }
    }

    private mutating func applyToMailbox(_ step: Step) -> Set<String> {
        switch step {
        case .register(let slot, let draft, let actor): register(slot, draft, by: actor)
        case .edit(let slot, let edit, let actor): self.edit(slot, edit, by: actor)
        case .deactivate(let slot, let actor): deactivate(slot, by: actor)
        case .reactivate(let slot, let endLinks, let actor): reactivate(slot, endLinks: endLinks, by: actor)
        case .delete(let slot, let actor): delete(slot, by: actor)
        case .send(let slot, let named, let actor): send(slot, named, by: actor)
        case .confirm(let slot, let back, let user): confirm(slot, back: back, by: user)
        case .refuse(let slot, let back): refuse(slot, back: back)
        case .revoke(let slot, let actor): revoke(slot, by: actor)
        case .wait, .enter, .leave, .domain, .dropDomain, .handOver, .giveUp: []
        }
    }
}
