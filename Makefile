# Everyday commands. `make` alone lists them. They use .venv; `make check PYTHON=python3` another.
PYTHON ?= .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help venv check test format run bench fuzz messages reference pictures packs wheel release-check clean

help: ## List these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "make %-14s %s\n", $$1, $$2 }'

venv: ## Set up .venv with everything for development
	python3 -m venv .venv
	.venv/bin/python -m pip install --editable '.[dev]'

check: ## Everything that has to pass: lint, format, types, imports, packs, tests, coverage
	$(PYTHON) scripts/check.py

test: ## Only the tests, with their coverage
	$(PYTHON) scripts/check.py tests coverage screens

format: ## Format the code and mend what ruff can mend
	$(PYTHON) -m ruff check --fix
	$(PYTHON) -m ruff format

run: ## Play: make run ARGS="start one-sigh --plain"
	$(PYTHON) -m anchor $(ARGS)

bench: ## Measure against the figures this project promises
	$(PYTHON) -m benchmarks

fuzz: ## 100,000 hostile packs (ARGS="--seed 7"), then guided fuzzing (GUIDED="packs --minutes 5")
	$(PYTHON) tests/fuzz_packs.py $(ARGS)
	$(PYTHON) tests/fuzz_guided.py $(GUIDED)

messages: ## Write the translators' template from the words people read
	$(PYTHON) scripts/messages.py

reference: ## Write the schema of packs, and what is made from the format in docs/
	$(PYTHON) scripts/reference.py
	$(PYTHON) scripts/patterns.py

pictures: ## Make the pictures of the README from the program itself
	$(PYTHON) scripts/pictures.py

packs: ## Check the built-in exercise packs
	$(PYTHON) scripts/check.py packs

wheel: ## Build the wheel into dist/, then try it in a fresh environment
	$(PYTHON) -m pip wheel --no-deps --wheel-dir dist .
	$(PYTHON) scripts/try_wheel.py

release-check: ## On the day of a release: whether the crisis lines and the changelog are of today
	$(PYTHON) scripts/release_check.py

clean: ## Remove what the tools left, but not .venv
	rm -rf build dist .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
