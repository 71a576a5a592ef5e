# `make help` lists the targets.
SHELL := /bin/bash
# Without these a recipe's pipe ends as its last command does.
.SHELLFLAGS := -euo pipefail -c
SUITE ?= ../shared/cel
SUITES ?= ../shared/suites
SECONDS ?= 60
AS_OF := 2026-06-01T09:00:00Z
RELEASE := .build/release/muster
RELEASE_FLAGS := -c release -Xswiftc -static-stdlib

.PHONY: help build release demo test augeas unit lint bench bench-cel bench-documents conformance suites formats drill spans fuzz fuzz-each fuzz-seeds asan golden embed real-files

help: ## List the targets.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

build: ## Build for development.
	@scripts/install-dependencies.sh build
	swift build

release: ## Build the released binary: one file, static Swift runtime.
	@scripts/install-dependencies.sh build
	swift build $(RELEASE_FLAGS) --product muster

demo: release ## Run the main job on the sample company and say what a gate would see.
	@status=0; $(RELEASE) check --as-of $(AS_OF) || status=$$?; \
	if [ $$status -eq 1 ]; then \
	    echo; echo "Exit status 1 is what a CI gate would see: the sample company has gaps, on purpose."; \
	else \
	    echo "unexpected exit status $$status" >&2; exit 1; \
	fi

test: ## Everything CI runs: dependencies, generated files, lint, tests.
	@scripts/install-dependencies.sh test
	@scripts/embed-rules.sh --check
	@$(MAKE) --no-print-directory lint
	swift build --build-tests
	swift test --skip-build
	@Fuzz/run.sh 30

augeas: ## The tests of the lenses of libaugeas, a build of its own.
	@scripts/install-dependencies.sh augeas
	swift test --traits Augeas --scratch-path .build-augeas --filter 'Lens(Reading)?Tests'

unit: ## The tests alone.
	swift test

lint: ## Style, sizes and house rules.
	@scripts/lint.sh

bench: release ## Measure and print the tables of docs/performance.md.
	@Benchmarks/run.sh

bench-cel: ## The expression engine beside cel-cpp and cel-rust.
	@scripts/install-dependencies.sh build
	@Benchmarks/cel.sh

bench-documents: ## The parsers beside orjson, jq, libyaml and others.
	@scripts/install-dependencies.sh build
	@Benchmarks/documents.sh

conformance: ## Run the language's conformance suite and print a table: make conformance SUITE=folder.
	@scripts/conformance.sh $(SUITE)

suites: ## Run the parsers' suites and print a table: make suites SUITES=folder.
	@scripts/suites.sh $(SUITES)

spans: ## Change every byte of the parsers' corpus and print how many changes were found in the right value.
	@scripts/spans.sh

formats: ## Run the suites and the span score and write docs/formats.md: make formats SUITES=folder.
	@scripts/formats.sh $(SUITES)

drill: release ## Drill the shipped library and write docs/drill.md; ends with an error if an alarm stays silent.
	@scripts/drill.sh $(RELEASE) $(AS_OF)

fuzz: ## Fuzz the expression engine and the parsers: make fuzz SECONDS=600.
	@Fuzz/run.sh $(SECONDS)

fuzz-each: ## Fuzz the parsers one by one with AddressSanitizer, SECONDS each, and print a line for each.
	@Fuzz/each.sh $(SECONDS)

fuzz-seeds: ## Choose the seeds of the parsers anew, of what fuzz-each found.
	@Fuzz/seeds.sh

asan: ## Replay the corpus and all that crashed a fuzzer with AddressSanitizer.
	@Fuzz/asan.sh

golden: release ## Record the golden files; always ends with an error, because a recording is no check.
	@scripts/record-golden.sh

embed: ## Write rules/ into the program's source.
	@scripts/embed-rules.sh

real-files: ## Read the configuration of Debian's packages and write docs/real-files.md.
	MUSTER_REAL_FILES=docs/real-files.md swift test --filter RealFilesTests
