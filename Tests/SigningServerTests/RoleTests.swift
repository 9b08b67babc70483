// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Testing
