// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// What the page of a guided change shows.
struct GuideView: Sendable {
    let title: String
    let address: String
    let mailboxPath: String
    let choicePath: String
    let lead: String
    let message: MessageView?
    let steps: [GuideStepView]
    let isFinished: Bool
    /// Why nobody can request a certificate all the same.
    let obstacle: String?
    let finished: String
    /// What the person concerned notices.
    let person: String
    let newPath: String?
    let newLabel: String?

    /// Puts the page together.
    ///
    /// - Parameters:
    ///   - guide: The guide.
    ///   - complaint: Why the last step was not done.
    ///   - certificates: What is to be revoked.
    ///   - request: The request.
    init(
        _ guide: Guide,
        _ complaint: MessageView?,
        _ certificates: [CertificateRecordWords],
        _ request: PersonRequest
    ) {
        let texts = request.texts
        let section = "guide-\(guide.flow.rawValue)"
        title = texts("\(section).title")
        lead = texts("\(section).lead")
        finished = texts("\(section).finished")
        person = texts("\(section).person")
        address = guide.mailbox.address
        mailboxPath = MailboxPath.mailbox(guide.mailbox.id)
        choicePath = GuidePath.choice(guide.mailbox.id)
        message = complaint ?? Self.message(guide, texts)
        isFinished = guide.progress.next == nil
        obstacle = guide.flow == .leaver ? nil : ProblemText.reason(guide.confirmed.reason, texts)
        steps = zip(guide.flow.steps, guide.progress.standings).map { step, standing in
            let form =
                standing == .now
                ? GuideForm(step, guide, isComplaint: complaint != nil, certificates, request) : nil
            return GuideStepView(step, standing, guide.flow, form, texts)
        }
        newPath = guide.created.map { MailboxPath.mailbox($0.id) }
        newLabel = guide.created.map { texts("guide.newMailbox", ["address": $0.address]) }
    }

    /// What is next, after something was done.
    private static func message(_ guide: Guide, _ texts: Texts) -> MessageView? {
        guard guide.last != nil else { return nil }
        guard let next = guide.progress.next else { return MessageView("good", texts("guide.allDone")) }
        return MessageView("good", texts("guide.next", ["step": texts("guide-step.\(next.rawValue)")]))
    }
}

/// A step as the page lists it.
struct GuideStepView: Sendable {
    let heading: String
    let text: String
    let status: String
    let standing: String
    let isNow: Bool
    let form: GuideForm?

    init(_ step: GuideStep, _ standing: GuideProgress.Standing, _ flow: GuideFlow, _ form: GuideForm?, _ texts: Texts) {
        heading = texts("guide-step.\(step.rawValue)")
        let own = texts.text("guide-\(flow.rawValue).\(step.rawValue)")
        text = own ?? texts("guide-step.\(step.rawValue)Text")
        isNow = standing == .now
        self.form = form
        self.standing = texts("guide.\(standing.rawValue)")
        status =
            switch standing {
            case .done: "good"
            case .now: "care"
            case .later, .unneeded: "quiet"
            }
    }
}
