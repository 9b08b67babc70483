#!/usr/bin/env bash
# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
# Makes the Python environment of the end-to-end tests: judges that are not ours.
set -euo pipefail
cd "$(dirname "$0")/.."

venv=.build/venv
wanted=Tests/EndToEnd/requirements.txt
if [ -f "$venv/requirements.txt" ] && cmp -s "$wanted" "$venv/requirements.txt"; then exit 0; fi
echo "Installing the judges of the end-to-end tests from PyPI (about a minute)"
rm -rf "$venv"
mkdir -p .build
python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check -r "$wanted"
cp "$wanted" "$venv/requirements.txt"
