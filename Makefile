# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo run portal test unit end-to-end browser pictures build release lint format layers golden bench bench-mailboxes bench-portal fuzz manual clean packages test-packages

SWIFT_SOURCES := Package.swift Sources Tests
RUN_PACKAGES := libssl-dev libsqlite3-dev libidn2-dev libcurl4 pkg-config openssl curl python3
TEST_PACKAGES := python3-venv gnutls-bin libnss3-tools strace gdb faketime msmtp chromium \
	apache2-bin libapache2-mod-auth-openidc nginx

help: ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 18

demo: packages build ## do the main job once: make a CA, issue, verify, revoke, publish
	@scripts/demo.sh

run: packages release ## start the daemon on ca/ (made if missing) and leave it running
	@scripts/run.sh

portal: packages build ## start daemon and portals for trying out, with some people, and print the addresses
	@scripts/portal.sh

test: packages test-packages lint layers build unit end-to-end browser ## everything that the continuous integration runs

unit: ## the tests of the rooms
	swift test --no-parallel

end-to-end: ## real processes, judged by openssl and others
	@scripts/make-venv.sh
	.build/venv/bin/python -m pytest -q -p no:cacheprovider Tests/EndToEnd --ignore Tests/EndToEnd/browser

browser: ## the portal's pages in a real browser, judged by axe-core
	@scripts/make-venv.sh
	.build/venv/bin/python -m pytest -q -p no:cacheprovider --confcutdir Tests/EndToEnd Tests/EndToEnd/browser

pictures: packages test-packages build ## take the pictures of docs/pictures/ anew
	@scripts/install-packages.sh pngquant
	@scripts/make-venv.sh
	@.build/venv/bin/python Tests/EndToEnd/browser/pictures.py

build: ## build for development
	swift build

release: ## build for use
	@echo "Building (the first time takes about five minutes)"
	@swift build -c release --product siegeld
	@swift build -c release --product siegel
	@swift build -c release --product siegel-portal

lint: ## format and documentation comments
	swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)

format: ## bring the sources into their format
	swift format --in-place --parallel --recursive $(SWIFT_SOURCES)

layers: ## imports and arrows between the rooms
	@scripts/layers.py

golden: ## write the golden files anew
	RECORD_SNAPSHOTS=1 swift test --filter SubjectProfilesTests

bench: release ## measure; results go to docs/benchmarks/
	@Benchmarks/run.sh

bench-mailboxes: release ## measure lists of 100 000 mailboxes
	@scripts/make-venv.sh
	@.build/venv/bin/python -u Benchmarks/mailboxes.py | tee docs/benchmarks/mailboxes.txt

bench-portal: release ## measure views of an overview of 50 certificates
	@scripts/make-venv.sh
	@.build/venv/bin/python -u Benchmarks/portal_views.py | tee docs/benchmarks/portal-views.txt

manual: ## write the manual pages of the programs, from their --help, to .build/manual
	@swift package --allow-writing-to-package-directory generate-manual --multi-page
	@mkdir -p .build/manual
	@cp .build/plugins/GenerateManual/outputs/*/*.1 .build/manual/
	@echo "man -l .build/manual/siegel.1"

fuzz: ## feed the reader of imports random files for a minute
	@Fuzz/run.sh

clean: ## remove what was built
	rm -rf .build

packages:
	@scripts/install-packages.sh $(RUN_PACKAGES)

test-packages:
	@scripts/install-packages.sh $(TEST_PACKAGES)
