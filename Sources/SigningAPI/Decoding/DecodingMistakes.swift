// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The mistakes found while one request is being decoded.
final class DecodingMistakes {
    /// An answer does not grow with the number of mistakes in the request.
    private static let mostReported = 50

    let unknownFields: StrictJSONDecoder.UnknownFields
    private var unknown: [FieldError] = []
    private var invalid: [FieldError] = []

    init(unknownFields: StrictJSONDecoder.UnknownFields) {
        self.unknownFields = unknownFields
    }

    var isEmpty: Bool {
        unknown.isEmpty && invalid.isEmpty
    }

    func addUnknown(at codingPath: [any CodingKey]) {
        guard unknownFields == .refused else { return }
        let pointer = JSONPointer(codingPath.map(\.token))
        unknown.append(FieldError(pointer: "\(pointer)", detail: "is not a field of this request"))
    }

    func addInvalid(at codingPath: [any CodingKey], _ detail: String) {
        let pointer = "\(JSONPointer(codingPath.map(\.token)))"
        // A wrong leaf is found once more when its placeholder does not fit what it is read for.
        guard invalid.last?.pointer != pointer else { return }
        invalid.append(FieldError(pointer: pointer, detail: detail))
    }

    var requestError: RequestError {
        unknown.isEmpty
            ? .invalidFields(Array(invalid.prefix(Self.mostReported)))
            : .unknownFields(Array((unknown + invalid).prefix(Self.mostReported)))
    }
}

extension CodingKey {
    /// The key as a part of a JSON pointer.
    fileprivate var token: String {
        intValue.map(String.init) ?? stringValue
    }
}
