// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Why a body is not the `multipart/form-data` that is read here.
enum MultipartError: Error, Sendable, Hashable {
    /// The media type is another, or names no boundary that could be one.
    case boundaryMissing
    /// The body does not begin with the boundary, or something else stands behind one.
    case boundaryUnreadable
    /// The body ends before its last boundary.
    case cutOff
    /// Something follows the last boundary.
    case behindTheEnd
    /// There are more parts than any form of ours sends.
    case tooManyParts
    /// The header of a part is longer than any browser writes it.
    case headerTooLong
    /// A field in the header of a part is not as it has to be, or stands twice.
    case headerUnreadable
    /// A part does not say which field of the form it is.
    case nameMissing
    /// The content is encoded once more, as browsers do not.
    case contentEncoded
    /// A field that is no file is too long, or no UTF-8.
    case fieldUnreadable
}
