# make            installs what is missing, builds lectern, runs every notebook and writes output/
# make test       runs all tests
# make browser-tools  installs Chromium and axe for the tests of pages; without them these are skipped
# make jekyll-tools  installs Jekyll for the tests of lessons as posts; without it these are skipped
# make browser-test   runs the tests of pages in a browser
# make lint       checks the format of the sources
# make bench      measures the engine beside PyTorch and NumPy of PYTHON (LECTERN_THREADS=1, ROUNDS=7, ROWS="matmul …")
# make ulp        measures the errors of the elementary functions, exp over every float32
# make sanitize   runs the tests of the engine and of TransformerKit under AddressSanitizer and ThreadSanitizer
# make portability  compares the bits of the kernels on this processor with those of an emulated 64-bit Arm
# make install    copies lectern to PREFIX, where it works without this directory

PREFIX ?= /usr/local
SWIFT ?= swift
CLANG ?= clang
AXE := axe-playwright-python==0.1.8 \
  --hash=sha256:fdd263c998388f1a8e67cad02677e612d946248bd44d163be5e8650ea31f95f8
PACKAGES := libcmark-dev duktape-dev libjs-katex fonts-katex libjs-highlight.js
GUEST_MODULES := LessonKit TransformerKit TensorEngine Figures MarkupText CellEvents Posts Numerals SourceText

SOURCES := $(shell find Sources -type f) Package.swift
RELEASE := .build/release
BUILT := .build/lectern-built

.DEFAULT_GOAL := lessons
.PHONY: lessons build test jekyll-tools browser-tools browser-test lint bench ulp sanitize portability packages toolchain install install-built uninstall clean

lessons: build
	@$(RELEASE)/lectern build notebooks --output output

build: toolchain packages $(BUILT)

# SwiftPM needs a second to find out that nothing has changed; make needs none.
$(BUILT): $(SOURCES)
	$(SWIFT) build --configuration release
	@touch $@

# `swift test` alone would build everything again with other flags. The browser comes last, when no other test keeps the
# processor busy, so that it can be expected to answer. The last line says what was skipped and how to run it.
test: SHELL := /bin/bash
test: .SHELLFLAGS := -o pipefail -c
test: toolchain packages
	$(SWIFT) build --configuration release --build-tests
	$(SWIFT) test --configuration release --skip-build --skip BrowserTests 2>&1 | tee .build/tests.log
	$(SWIFT) test --configuration release --skip-build --filter BrowserTests 2>&1 | tee -a .build/tests.log
	@skipped=$$(grep -c '^➜ Test .* skipped: ".*make' .build/tests.log); if [ "$$skipped" != 0 ]; then \
	  echo "$$skipped tests were skipped, because they need a browser or Jekyll: run 'make browser-tools jekyll-tools'"; fi

jekyll-tools: PACKAGES += jekyll
jekyll-tools: packages

# Only the script of axe is taken out of the Python package; none of it is installed or committed.
.build/axe/axe_playwright_python/axe.min.js:
	@mkdir -p $(dir $(@D))
	@echo "$(AXE)" >.build/axe/requirements.txt
	python3 -m pip download --quiet --no-deps --require-hashes --requirement .build/axe/requirements.txt --dest .build/axe
	@cd .build/axe && python3 -m zipfile --extract axe_playwright_python-*.whl . && touch $(CURDIR)/$@

browser-tools: PACKAGES += chromium $(if $(shell python3 -m pip --version 2>/dev/null),,python3-pip)
browser-tools: packages .build/axe/axe_playwright_python/axe.min.js

browser-test: export LECTERN_BROWSER = required
browser-test: toolchain browser-tools
	$(SWIFT) build --configuration release --build-tests
	$(SWIFT) test --configuration release --skip-build --filter BrowserTests

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks/Sources Package.swift

bench: toolchain packages
	$(SWIFT) build --package-path Benchmarks --configuration release --product Bench
	@Benchmarks/.build/release/Bench Benchmarks/reference.py Benchmarks/RESULTS.md $(ROWS)

ulp: toolchain packages
	$(SWIFT) build --configuration release --build-tests
	LECTERN_ULP=1 $(SWIFT) test --configuration release --skip-build --filter everyFloat

# Three threads, so that work is divided on every machine. XCTest, which no suite uses, leaks on its own.
SANITIZED_TESTS = $(SWIFT) test --configuration release --skip-build --disable-xctest \
  --filter TensorEngineTests --filter TransformerKitTests

sanitize: export LECTERN_THREADS = 3
sanitize: export TSAN_OPTIONS = suppressions=$(CURDIR)/Tests/Sanitizers/thread-suppressions.txt
sanitize: toolchain packages
	$(SWIFT) build --configuration release --build-tests --sanitize address --scratch-path .build-asan
	$(SANITIZED_TESTS) --sanitize address --scratch-path .build-asan
	LECTERN_ISA=baseline $(SANITIZED_TESTS) --sanitize address --scratch-path .build-asan
	$(SWIFT) build --configuration release --build-tests --sanitize thread --scratch-path .build-tsan
	$(SANITIZED_TESTS) --sanitize thread --scratch-path .build-tsan

# On Debian: apt install qemu-user libc6-dev-arm64-cross libgcc-12-dev-arm64-cross
KERNELS := Sources/CTensorKernels
KERNEL_PROGRAM = -std=gnu17 -O2 -DNDEBUG -Wall -Wextra -Werror -pthread -I $(KERNELS) -I $(KERNELS)/include \
  $(wildcard $(KERNELS)/*.c Tests/KernelPortability/*.c)

portability:
	@mkdir -p .build-portability
	$(CLANG) $(KERNEL_PROGRAM) -o .build-portability/here
	$(CLANG) --target=aarch64-linux-gnu -fuse-ld=lld -static $(KERNEL_PROGRAM) -o .build-portability/arm
	.build-portability/here >.build-portability/here.txt
	qemu-aarch64 .build-portability/arm >.build-portability/arm.txt
	diff .build-portability/here.txt .build-portability/arm.txt

toolchain:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "lectern needs a Swift 6.2 or newer toolchain: install one from https://www.swift.org/install and put it on PATH" >&2; \
	  exit 2; }

packages:
	@if command -v dpkg-query >/dev/null; then \
	  missing=; \
	  for package in $(PACKAGES); do \
	    dpkg-query --show --showformat='$${db:Status-Status}' $$package 2>/dev/null | grep -qx installed \
	      || missing="$$missing $$package"; \
	  done; \
	  if [ -n "$$missing" ]; then \
	    sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    echo "Installing$$missing with $${sudo:+sudo }apt-get"; \
	    { $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null; } \
	    || { echo "apt-get failed; install by hand:$$missing" >&2; exit 2; }; \
	  fi; \
	elif ! pkg-config --exists libcmark duktape; then \
	  echo "lectern needs libcmark, duktape, KaTeX and highlight.js; README.md says how to get them on this system" >&2; \
	  exit 2; \
	fi

install: build install-built

install-built:
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/lectern/modules
	install -m 755 $(RELEASE)/lectern $(DESTDIR)$(PREFIX)/bin/lectern
	install -m 755 $(RELEASE)/libLessonKit.so $(DESTDIR)$(PREFIX)/lib/lectern/libLessonKit.so
	for module in $(GUEST_MODULES); do \
	  install -m 644 $(RELEASE)/Modules/$$module.swiftmodule $(DESTDIR)$(PREFIX)/lib/lectern/modules/ || exit 1; \
	done

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/bin/lectern $(DESTDIR)$(PREFIX)/lib/lectern

clean:
	rm -rf .build .build-asan .build-tsan .build-portability .lectern
