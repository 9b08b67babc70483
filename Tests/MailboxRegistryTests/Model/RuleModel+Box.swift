// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What happens to the addresses of one mailbox.
extension RuleModel.Box {
    func challengeNumber(back: Int) -> Int? {
        challenges.count > back ? challenges.count - back : nil
    }

    /// C3, C5: to those named, else to those whose link does not count, else to all.
    mutating func send(_ named: [Int]?, until: Int) {
        let unlinked = keys.filter { standings[$0]?.link.map(\.isSuspended) ?? true }
        let wanted = named ?? (unlinked.isEmpty ? keys : unlinked)
        let targets = keys.filter(wanted.contains)
        guard !isPersonal, let applicant else {
            for key in targets { queue([key], covering: [key], to: key, until: until) }
            return
        }
        queue(targets, covering: keys, to: Cast.key(applicant), until: until)
    }

    private mutating func queue(_ targets: [Int], covering covered: [Int], to recipient: Int, until: Int) {
        for number in pendingNumbers where !isPersonal || challenges[number - 1].sentFor == targets {
            supersede(number)
        }
        challenges.append(
            RuleModel.Challenge(sentFor: targets, covers: covered, recipient: recipient, until: until)
        )
        for key in targets {
            standings[key]?.pending = challenges.count
            standings[key]?.newest = challenges.count
            standings[key]?.link?.isSuspended = true
            let word: RuleModel.Standing.Word = isLinked(key) ? .suspended : .sent
            standings[key]?.word = word
        }
    }

    /// C5: every address that the challenge covers is linked; a functional one gets a notice (C2).
    mutating func confirm(_ number: Int, _ link: RuleModel.Link) {
        challenges[number - 1].fate = .used
        for key in challenges[number - 1].covers {
            standings[key]?.link = link
            standings[key]?.pending = nil
            standings[key]?.word = .confirmed
            standings[key]?.isJustObjected = false
        }
        retireNotices()
        guard !isPersonal else { return }
        challenges.append(RuleModel.Challenge(isNotice: true, recipient: Cast.key(primary), objectsTo: number))
    }

    /// C8 for a challenge; C2 for a notice, which ends the links that it objects to.
    mutating func refuse(_ number: Int) {
        let challenge = challenges[number - 1]
        guard let confirmed = challenge.objectsTo else {
            challenges[number - 1].fate = .refused
            for key in challenge.sentFor where standings[key]?.pending == number {
                standings[key]?.pending = nil
                standings[key]?.word = .refused
            }
            return
        }
        challenges[number - 1].fate = .used
        for key in keys where standings[key]?.link?.challenge == confirmed {
            endLink(of: key)
            if standings[key]?.pending == nil { standings[key]?.word = .refused }
            standings[key]?.isJustObjected = true
        }
    }

    mutating func giveUp(_ number: Int) {
        let challenge = challenges[number - 1]
        guard !challenge.isNotice, challenge.fate == .open || challenge.fate == .expired else { return }
        challenges[number - 1].isGivenUp = true
        for key in challenge.sentFor where standings[key]?.newest == number {
            // A lost mail hides neither an objection nor a link that a later challenge made.
            guard let word = standings[key]?.word, ![.refused, .confirmed].contains(word) else { continue }
            standings[key]?.word = .undeliverable
        }
    }

    /// A mail that was given up and sent again after all.
    mutating func handOver(_ number: Int) {
        let challenge = challenges[number - 1]
        guard challenge.isGivenUp else { return }
        challenges[number - 1].isGivenUp = false
        for key in challenge.sentFor where standings[key]?.newest == number && standings[key]?.word == .undeliverable {
            let pending: RuleModel.Standing.Word = isLinked(key) ? .suspended : .sent
            let word = challenge.fate == .open ? pending : .expired
            standings[key]?.word = word
        }
    }

    mutating func expire(at moment: Int) {
        for key in keys { standings[key]?.isJustObjected = false }
        for number in pendingNumbers {
            guard let until = challenges[number - 1].until, until <= moment else { continue }
            challenges[number - 1].fate = .expired
            for key in challenges[number - 1].sentFor where standings[key]?.pending == number {
                standings[key]?.pending = nil
                if standings[key]?.word != .undeliverable { standings[key]?.word = .expired }
            }
        }
    }

    mutating func supersedePending() {
        for number in pendingNumbers { supersede(number) }
    }

    mutating func endLinks(where isMeant: (RuleModel.Link) -> Bool) {
        for key in keys {
            if let link = standings[key]?.link, isMeant(link) { endLink(of: key) }
        }
        retireNotices()
    }

    /// An objection holds as long as a link it objects to.
    mutating func retireNotices() {
        let live = Set(standings.values.compactMap { $0.link?.challenge })
        for index in challenges.indices where challenges[index].isNotice && challenges[index].fate == .open {
            if let confirmed = challenges[index].objectsTo, !live.contains(confirmed) {
                challenges[index].fate = .superseded
            }
        }
    }

    private var pendingNumbers: [Int] {
        challenges.indices.filter { !challenges[$0].isNotice && challenges[$0].fate == .open }.map { $0 + 1 }
    }

    private mutating func supersede(_ number: Int) {
        challenges[number - 1].fate = .superseded
        for key in challenges[number - 1].sentFor where standings[key]?.pending == number {
            standings[key]?.pending = nil
            let over: RuleModel.Standing.Word = standings[key]?.isJustObjected == true ? .refused : .expired
            let word = isLinked(key) ? .suspended : over
            standings[key]?.word = word
        }
    }

    private func isLinked(_ key: Int) -> Bool {
        standings[key]?.link != nil
    }

    private mutating func endLink(of key: Int) {
        guard let standing = standings[key] else { return }
        standings[key]?.link = nil
        if let pending = standing.pending {
            standings[key]?.word = challenges[pending - 1].isGivenUp ? .undeliverable : .sent
        } else if standing.word == .confirmed || standing.word == .suspended {
            standings[key]?.word = .expired
        }
    }
}
