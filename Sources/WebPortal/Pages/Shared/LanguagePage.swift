// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The switch of languages: keeps the choice in a cookie and leads back.
enum LanguagePage {
    static let routes: [PageRoute] = [.get("/language/{language}", anyone: choose)]

    private static let year = Duration.seconds(365 * 86400)

    private static func choose(_ page: PageRequest) throws -> PageAnswer {
        guard let language = Language(rawValue: page.parameter("language")) else { throw PageFailure.notFound }
        let cookie = page.desk.cookies.cookie(.language, language.rawValue, for: year)
        return .redirect(LocalPath.checked(page.query["back"]) ?? "/", cookies: [cookie])
    }
}
