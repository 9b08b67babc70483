// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

extension ProfileVersion {
    /// The subject of a leaf certificate.
    ///
    /// Names are put into NFC; limits count Unicode scalars after that. Values that do not fit are refused, never cut.
    ///
    /// - Parameters:
    ///   - request: Whom the certificate names.
    ///   - organization: The organisation of the settings.
    /// - Returns: The name, attributes in the profile's order.
    /// - Throws: `SubjectRefusal` for the first value that cannot stand in a certificate.
    public func subject(
        for request: SubjectRequest,
        organization: Organization
    ) throws(SubjectRefusal) -> DistinguishedName {
        guard !kind.isAuthority else { throw .wrongKind(profile: profile, kind) }
        return try subject(SubjectValues(request, organization: organization))
    }

    /// The subject of a CA certificate.
    ///
    /// - Parameters:
    ///   - commonName: The CA's name, never used before.
    ///   - organization: The organisation of the settings.
    /// - Returns: The name, attributes in the profile's order.
    /// - Throws: `SubjectRefusal` for the first value that cannot stand in a certificate.
    public func authoritySubject(
        commonName: String,
        organization: Organization
    ) throws(SubjectRefusal) -> DistinguishedName {
        guard kind.isAuthority else { throw .wrongKind(profile: profile, kind) }
        return try subject(SubjectValues(commonName: commonName, organization: organization))
    }

    private func subject(_ values: SubjectValues) throws(SubjectRefusal) -> DistinguishedName {
        var attributes: [DistinguishedName.Attribute] = []
        for template in subject {
            if let attribute = try template.attribute(values) { attributes.append(attribute) }
        }
        return DistinguishedName(attributes)
    }
}

extension SubjectTemplate {
    /// The attribute with its variables filled in; `nil` where an optional one is left out.
    fileprivate func attribute(_ values: SubjectValues) throws(SubjectRefusal) -> DistinguishedName.Attribute? {
        if let soleVariable, soleVariable.isOptional, values[soleVariable] == nil { return nil }
        var text = ""
        for piece in pieces {
            switch piece {
            case .literal(let literal): text += literal
            case .variable(let variable): text += try Self.value(of: variable, in: values)
            }
        }
        let value = SubjectText.normalized(text)
        try checkLength(value)
        return DistinguishedName.Attribute(type, value)
    }

    private func checkLength(_ value: String) throws(SubjectRefusal) {
        let count = value.unicodeScalars.count
        guard type != .country || count == 2 && value.utf8.allSatisfy({ (0x41...0x5a).contains($0) }) else {
            throw .notACountry
        }
        guard count <= type.upperBound else { throw .tooLong(type, count: count, limit: type.upperBound) }
    }

    private static func value(
        of variable: SubjectVariable,
        in values: SubjectValues
    ) throws(SubjectRefusal) -> String {
        guard let value = values[variable] else { throw .missing(variable) }
        if let flaw = SubjectText.flaw(in: value) { throw .flawed(variable, flaw) }
        return value
    }
}
