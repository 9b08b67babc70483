// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing

/// What the attributes of a subject have to say: from what is known of the request, else from the certificate itself.
enum SubjectExpectation {
    /// Judges the attributes among some types; absent ones are passed over, `SubjectAttributesRule` sees those.
    ///
    /// - Parameters:
    ///   - types: The attribute types to look at.
    ///   - certificate: The certificate.
    ///   - context: What is known of it.
    ///   - pass: What to say where all is right.
    /// - Returns: A verdict that names the first wrong attribute; not applicable where the profile wants none of them.
    static func verdict(
        on types: [AttributeType],
        of certificate: ExaminedCertificate,
        in context: RuleContext,
        pass: String
    ) -> Verdict {
        var isApplicable = false
        for template in context.version.subject where types.contains(template.type) {
            isApplicable = true
            guard let content = certificate.subject[template.type] else { continue }
            guard matches(content, template, certificate, context) else {
                let label = template.type.rawValue
                return .fail("\(label) does not say what the profile and the request demand (\(template.text))")
            }
        }
        return isApplicable ? .pass(pass) : .notApplicable
    }

    /// Whether a value is the template filled in; a variable that nobody here knows matches one octet or more.
    private static func matches(
        _ content: [UInt8],
        _ template: SubjectTemplate,
        _ certificate: ExaminedCertificate,
        _ context: RuleContext
    ) -> Bool {
        var rest = content[...]
        for piece in template.pieces {
            let text: String? =
                switch piece {
                case .literal(let literal): literal
                case .variable(let variable): value(of: variable, certificate, context)
                }
            guard let text else { return !rest.isEmpty }
            guard rest.starts(with: text.utf8) else { return false }
            rest = rest.dropFirst(text.utf8.count)
        }
        return rest.isEmpty
    }

    private static func value(
        of variable: SubjectVariable,
        _ certificate: ExaminedCertificate,
        _ context: RuleContext
    ) -> String? {
        let subject = certificate.subject
        if variable.isOrganizational, let organization = context.organization {
            return organization.value(of: variable)
        }
        if variable == .address, context.values == nil {
            return context.address?.description ?? certificate.alternativeNames?.first?.text
                ?? subject.text(of: .emailAddress)
        }
        // An empty text: an optional attribute whose value is known to be none must not be there.
        if let values = context.values, !variable.isOrganizational {
            return values[variable] ?? (variable.isOptional ? "" : nil)
        }
        switch variable {
        case .country: return subject.text(of: .country)
        case .organization: return subject.text(of: .organization)
        case .organizationIdentifier: return subject.text(of: .organizationIdentifier)
        case .surname: return subject.text(of: .surname)
        case .givenName: return subject.text(of: .givenName)
        case .name:
            return SubjectValues.name(givenName: subject.text(of: .givenName), surname: subject.text(of: .surname))
        case .address, .displayName, .commonName: return nil
        }
    }
}

extension ExaminedName {
    /// The first value of a type, as text.
    fileprivate func text(of type: AttributeType) -> String? {
        attributes.first { $0.type == type }?.text
    }
}

extension SubjectVariable {
    /// Whether the settings know it, whatever the request is.
    fileprivate var isOrganizational: Bool {
        self == .country || self == .organization || self == .organizationIdentifier
    }
}

extension Organization {
    /// What of the organisation stands for a variable, in NFC.
    fileprivate func value(of variable: SubjectVariable) -> String? {
        switch variable {
        case .country: country
        case .organization: SubjectText.normalized(name)
        case .organizationIdentifier: identifier.map(SubjectText.normalized) ?? ""
        default: nil
        }
    }
}
