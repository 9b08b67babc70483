// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// What the page of a request shows.
struct RequestView: Sendable {
    let message: MessageView?
    /// A certificate that stands against it.
    let existingPath: String?
    let addresses: [AddressChoice]
    let hasAddresses: Bool
    let isLong: Bool
    let givenName: String
    let surname: String
    let addressFault: String?
    let passwordFault: String?
    let repetitionFault: String?
    let agreementFault: String?
    let suggestion: String
    let passwordHint: String
    let minimumLength: Int
    let encryptions: [Choice]
    /// Stands for this request, so that it is not carried out twice.
    let key: String
    let agreement: AgreementView?

    init(
        _ form: RequestForm,
        _ person: PersonRecordWords,
        _ addresses: [AddressWords],
        _ request: PersonRequest
    ) {
        let texts = request.texts
        let parts = request.desk.parts
        message = form.problem.map { MessageView("bad", ProblemText.text($0, texts)) } ?? Self.complaint(form, texts)
        existingPath = form.problem?.serial.map { "/certificates/\($0)" }
        self.addresses = AddressChoice.all(addresses, chosen: form.address, texts)
        hasAddresses = addresses.contains(where: \.requestable)
        isLong = addresses.count > 8
        givenName = person.givenName
        surname = person.surname
        let length = ["count": "\(parts.demands.minimumPasswordLength)"]
        addressFault = form.faults[.address].map { texts($0) }
        passwordFault = form.faults[.password].map { texts($0, length) }
        repetitionFault = form.faults[.repetition].map { texts($0) }
        agreementFault = form.faults[.agreement].map { texts($0) }
        suggestion = SuggestedPassword.drawn(parts.randomness)
        passwordHint = texts("request.passwordHint", length)
        minimumLength = parts.demands.minimumPasswordLength
        encryptions = PKCS12Encryption.allCases.map { word in
            Choice(
                value: word.rawValue,
                label: texts("request.\(word.rawValue)"),
                hint: texts("request.\(word.rawValue)Hint"),
                isChosen: word == form.encryption
            )
        }
        key = parts.randomness(16).hexadecimal
        agreement = parts.demands.agreement.map { AgreementView($0, isAccepted: form.isAgreed, parts.look, texts) }
    }

    private static func complaint(_ form: RequestForm, _ texts: Texts) -> MessageView? {
        form.faults.isEmpty ? nil : MessageView("bad", texts("request.faults"))
    }
}

/// An address of the selection list (X1).
struct AddressChoice: Sendable {
    let address: String
    let type: String
    let isGroup: Bool
    let aliases: String?
    let isRequestable: Bool
    let isChosen: Bool
    let reason: String?

    /// All of them in the daemon's order, the person's own first; that one is preset where it can be requested.
    static func all(_ addresses: [AddressWords], chosen: String?, _ texts: Texts) -> [Self] {
        let preset = addresses.first.flatMap { $0.requestable && $0.type == .personal ? $0.address : nil }
        let only = addresses.filter(\.requestable)
        let wanted = chosen ?? preset ?? (only.count == 1 ? only.first?.address : nil)
        return addresses.map { words in
            Self(
                address: words.address,
                type: texts(words.type == .personal ? "certificate.personal" : "certificate.group"),
                isGroup: words.type == .functional,
                aliases: words.aliases.isEmpty
                    ? nil : texts("request.aliases", ["addresses": words.aliases.joined(separator: ", ")]),
                isRequestable: words.requestable,
                isChosen: words.requestable && words.address == wanted,
                reason: words.requestable ? nil : ProblemText.reason(words.reason, texts)
            )
        }
    }
}

/// The terms that a request accepts (X10).
struct AgreementView: Sendable {
    let version: String
    let text: String?
    let label: String
    let isAccepted: Bool

    init(_ version: String, isAccepted: Bool, _ look: PortalLook, _ texts: Texts) {
        self.version = version
        self.isAccepted = isAccepted
        text = look.agreementTexts[texts.language] ?? look.agreementTexts.values.first
        label = texts("request.agreement", ["version": version])
    }
}
