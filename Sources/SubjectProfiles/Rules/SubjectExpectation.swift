// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing

/// What the attributes of a subject have to say: from what is known of the request, else from the certificate itself.
struct SubjectExpectation {
    private let certificate: ExaminedCertificate
    private let context: RuleContext

    init(_ certificate: ExaminedCertificate, _ context: RuleContext) {
        self.certificate = certificate
        self.context = context
    }

    /// The first attribute among some types that does not say what it has to, in words; absent ones are passed over.
    func mismatch(among types: [AttributeType]) -> String? {
        for template in templates(types) {
            guard let content = certificate.subject[template.type], !matches(content, template) else { continue }
            return "\(template.type.rawValue) does not say what the profile and the request demand (\(template.text))"
        }
        return nil
    }

    /// The version's templates of some types.
    func templates(_ types: [AttributeType]) -> [SubjectTemplate] {
        context.version.subject.filter { types.contains($0.type) }
    }

    private func matches(_ content: [UInt8], _ template: SubjectTemplate) -> Bool {
        let texts = template.pieces.map(text)
        let known = texts.compactMap { $0 }
        let whole = Array(known.joined().utf8)
        guard known.count < texts.count else { return content == whole }
        let start = Array(texts.prefix { $0 != nil }.compactMap { $0 }.joined().utf8)
        return content.count > whole.count && content.starts(with: start)
    }

    /// The text of a piece, `nil` where nobody here knows it.
    private func text(_ piece: SubjectTemplate.Piece) -> String? {
        switch piece {
        case .literal(let literal): literal
        case .variable(let variable): value(variable)
        }
    }

    private func value(_ variable: SubjectVariable) -> String? {
        switch variable {
        case .country: context.organization?.country ?? own(.country)
        case .organization: context.organization.map { SubjectText.normalized($0.name) } ?? own(.organization)
        case .organizationIdentifier:
            context.organization?.identifier.map(SubjectText.normalized) ?? own(.organizationIdentifier)
        case .address: context.address?.description ?? certificate.alternativeNames?.first?.text ?? own(.emailAddress)
        case .surname: context.values.map { $0[.surname] } ?? own(.surname)
        case .givenName: context.values.map { $0[.givenName] } ?? own(.givenName)
        case .name: context.values.map { $0[.name] } ?? ownName
        case .displayName: context.values?[.displayName]
        case .commonName: nil
        }
    }

    private var ownName: String? {
        SubjectValues.name(givenName: own(.givenName), surname: own(.surname))
    }

    private func own(_ type: AttributeType) -> String? {
        certificate.subject.attributes.first { $0.type == type }?.text
    }
}
