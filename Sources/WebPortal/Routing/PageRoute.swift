// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes

/// One page, or one thing a form does: where it is, who may, and what happens.
struct PageRoute: Sendable {
    /// What answers.
    enum Handler: Sendable {
        /// Needs nobody to be signed in.
        case anyone(@Sendable (PageRequest) async throws -> PageAnswer)
        /// Needs a person.
        case person(@Sendable (PersonRequest) async throws -> PageAnswer)
        /// Needs an administrator; stands in the table of their process alone.
        case administrator(@Sendable (AdministratorRequest) async throws -> PageAnswer)
    }

    let method: HTTPRequest.Method
    /// Such as `/certificates/{serial}`.
    let path: String
    /// How many octets the form may have.
    let bodyLimit: Int
    let handler: Handler
    /// Whether the form brings a file (RFC 7578).
    var takesFile = false

    /// A page that everybody may see.
    static func get(
        _ path: String,
        anyone handle: @escaping @Sendable (PageRequest) async throws -> PageAnswer
    ) -> Self {
        Self(method: .get, path: path, bodyLimit: 0, handler: .anyone(handle))
    }

    /// A page of the person who is signed in.
    static func get(
        _ path: String,
        person handle: @escaping @Sendable (PersonRequest) async throws -> PageAnswer
    ) -> Self {
        Self(method: .get, path: path, bodyLimit: 0, handler: .person(handle))
    }

    /// A form that everybody may send.
    static func post(
        _ path: String,
        bodyLimit: Int = 64 << 10,
        anyone handle: @escaping @Sendable (PageRequest) async throws -> PageAnswer
    ) -> Self {
        Self(method: .post, path: path, bodyLimit: bodyLimit, handler: .anyone(handle))
    }

    /// A form of the person who is signed in.
    static func post(
        _ path: String,
        bodyLimit: Int = 64 << 10,
        person handle: @escaping @Sendable (PersonRequest) async throws -> PageAnswer
    ) -> Self {
        Self(method: .post, path: path, bodyLimit: bodyLimit, handler: .person(handle))
    }

    /// A page of administrators.
    static func get(
        _ path: String,
        administrator handle: @escaping @Sendable (AdministratorRequest) async throws -> PageAnswer
    ) -> Self {
        Self(method: .get, path: path, bodyLimit: 0, handler: .administrator(handle))
    }

    /// A form of administrators.
    static func post(
        _ path: String,
        bodyLimit: Int = 64 << 10,
        administrator handle: @escaping @Sendable (AdministratorRequest) async throws -> PageAnswer
    ) -> Self {
        Self(method: .post, path: path, bodyLimit: bodyLimit, handler: .administrator(handle))
    }

    /// A form with a file, of the person who is signed in.
    static func upload(
        _ path: String,
        bodyLimit: Int,
        person handle: @escaping @Sendable (PersonRequest) async throws -> PageAnswer
    ) -> Self {
        Self(method: .post, path: path, bodyLimit: bodyLimit, handler: .person(handle), takesFile: true)
    }
}

extension PageRoute: CustomStringConvertible {
    /// Such as `GET /certificates/{serial} (person)`.
    var description: String {
        switch handler {
        case .anyone: "\(method) \(path) (anyone)"
        case .person: "\(method) \(path) (person)"
        case .administrator: "\(method) \(path) (administrator)"
        }
    }
}
