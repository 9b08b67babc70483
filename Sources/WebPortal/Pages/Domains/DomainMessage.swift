// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What the page of a domain says after a form; its link names words of a closed set and numbers, never a text.
enum DomainMessage {
    private static let mostCounted = 10_000_000

    static func view(_ query: FormFields, _ texts: Texts) -> MessageView? {
        switch query["done"] {
        case "deleted": MessageView("good", texts("domain.doneDeleted"))
        case "sent": sent(query, texts)
        default: nil
        }
    }

    private static func sent(_ query: FormFields, _ texts: Texts) -> MessageView? {
        guard let count = number(query["count"]) else { return nil }
        let without = number(query["without"]) ?? 0
        if count == 0, without == 0 { return MessageView("care", texts("domain.unsentNone")) }
        let values = ["count": "\(count)"]
        let first =
            switch count {
            case 0: texts("domain.sentNone")
            case 1: texts("domain.sentOne")
            default: texts("domain.sentMany", values)
            }
        return MessageView(
            without == 0 ? "good" : "care",
            ([first] + left(without, query, texts)).joined(separator: " ")
        )
    }

    private static func left(_ count: Int, _ query: FormFields, _ texts: Texts) -> [String] {
        guard count > 0 else { return [] }
        let first = count == 1 ? texts("domain.leftOne") : texts("domain.leftMany", ["count": "\(count)"])
        let reasons = Set(query.all("why").map { texts.text("domain-left.\($0)") ?? texts("domain-left.other") })
        guard !reasons.isEmpty else { return [first] }
        return [first, texts("domain.leftWhy", ["reasons": reasons.sorted().joined(separator: "; ") + "."])]
    }

    private static func number(_ text: String?) -> Int? {
        text.flatMap { Int($0) }.flatMap { (0...mostCounted).contains($0) ? $0 : nil }
    }
}
