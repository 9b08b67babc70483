#!/bin/bash
# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
# Feeds the reader of imports files that libFuzzer makes from the corpus, for SECONDS_EACH seconds (60).
set -euo pipefail
cd "$(dirname "$0")"
swift build -c release --sanitize fuzzer --product FuzzMailboxImport
mkdir -p .build/found
# Swift's own backtraces would keep libFuzzer from writing down what it found.
SWIFT_BACKTRACE=enable=no .build/release/FuzzMailboxImport -max_total_time="${SECONDS_EACH:-60}" -max_len=4096 -dict=csv.dict \
    -artifact_prefix=.build/found/ .build/found Corpus/MailboxImport
