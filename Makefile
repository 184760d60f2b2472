# Everything runs in an environment of its own, .venv, made from the lock files on first use.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
DATA ?= ../shared/bench
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header

.PHONY: demo test lint format docs bench evaluate results lock clean

demo: .venv/runtime
	$(BIN)/dateline demo

test: .venv/dev
	$(BIN)/python -m pytest -n auto

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# What of the documentation is written by the program itself.
docs: .venv/dev
	$(BIN)/python -m dateline.exports.schema docs/export.schema.json

# Benchmarks are not part of the repository: DATA names the folder they are in.
bench: .venv/dev
	$(BIN)/dateline evaluate speed --data $(DATA)

evaluate: .venv/dev
	$(BIN)/dateline evaluate all --data $(DATA)

# The same, written into evaluation/RESULTS.md; NAMES takes some only, as "speed parts=10".
results: .venv/dev
	$(BIN)/python -m evaluation.results $(DATA) $(NAMES)

# Newer versions of what the program needs: only this target asks an index for them.
lock: .venv/dev
	echo hatchling | $(COMPILE) pyproject.toml - --upgrade --output-file requirements.lock
	$(COMPILE) pyproject.toml --extra dev --constraint requirements.lock --upgrade \
		--output-file requirements-dev.lock

.venv/runtime: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(PIP) --require-hashes --requirement requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev: requirements-dev.lock .venv/runtime
	$(PIP) --require-hashes --requirement requirements-dev.lock
	@touch $@

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
