// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// One line of `POST /v1/people/import`: a person with the user ID beside the words.
public typealias PersonImportLine = PersonRecordWords
