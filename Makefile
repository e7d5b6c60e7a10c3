# Every target works from nothing: it makes .venv itself and installs hashed pins into it.

PYTHON ?= python3
# Worker processes of the test run, two for each of two cores: tests wait for disks, servers and threads.
# They take work from each other, as the longest tests stand together. 0: all in one process.
TEST_JOBS ?= 4
ARGS ?=

# Another place for another Python: make test PYTHON=python3.13 VENV=.venv-3.13
VENV ?= .venv
PY := $(VENV)/bin/python
LOCKS := packaging/locks
# A lock names all it needs; letting pip resolve it again costs time and trips over extras of extras.
INSTALL := $(PY) -m pip --disable-pip-version-check install -qq --no-deps --require-hashes
RUN_STAMP := $(VENV)/run.stamp
DEV_STAMP := $(VENV)/dev.stamp
MUTANTS_STAMP := $(VENV)/mutants.stamp
# Nothing but what a run needs, so that nothing else is packed up with it.
PACKAGE_VENV := build/package/venv
PACKAGE_STAMP := $(PACKAGE_VENV)/package.stamp
DOCS_STAMP := $(VENV)/docs.stamp
MANUAL := build/manual
BENCH := build/bench.json

# No configuration and no index is taken over into the locks: they hold names, versions and hashes alone.
UV ?= $(firstword $(wildcard $(VENV)/bin/uv) uv)
COMPILE = $(UV) pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make locks"

.DEFAULT_GOAL := help
.PHONY: help run test slow bench history health mutants lint format check docs screenshots wheel package release \
	locks clean

help:  ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(RUN_STAMP)  ## open the window on the sample project
	@$(PY) packaging/check_system.py
	$(PY) -m annotator demo $(ARGS)

# Compiled modules are kept: the hundreds of processes that tests start would each compile the program again.
test slow: export PYTHONDONTWRITEBYTECODE :=
test: $(DEV_STAMP)  ## run the tests but for the slow ones
	@QT_QPA_PLATFORM=offscreen $(PY) packaging/check_system.py
	$(PY) -m pytest -n $(TEST_JOBS) --dist worksteal -m "not bench and not slow" $(ARGS)

slow: $(DEV_STAMP)  ## run the slow tests: servers killed, models trained, random work of several people
	$(PY) -m pytest -n $(TEST_JOBS) --dist worksteal -m slow $(ARGS)

bench: $(DEV_STAMP)  ## measure speed against the budgets
	$(PY) -m pytest tests/benchmarks -m bench -s --record $(BENCH) $(ARGS)

history: $(DEV_STAMP)  ## keep what `make bench` measured for this version, and draw how the ratios went
	$(PY) docs/make_benchmarks.py $(BENCH)

health: $(DEV_STAMP)  ## look through the libraries: last release, licence, size (asks the package index)
	$(PY) packaging/health.py $(ARGS)

mutants: $(MUTANTS_STAMP)  ## change the code in small ways and see whether a test notices (long)
	$(PY) -m tests.mutants $(ARGS)

lint: $(DEV_STAMP)  ## check style, types and layers
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports --no-cache

format: $(DEV_STAMP)  ## format the code in the project's style
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

check: lint test slow  ## lint, then all tests

docs: $(DOCS_STAMP)  ## build the manual into build/manual, links and pictures checked
	$(PY) -m sphinx -q -W --keep-going -b html -d build/manual-read docs $(MANUAL)
	@echo "$(MANUAL)/index.html"

screenshots: $(DEV_STAMP)  ## redraw the pictures of the manual
	$(PY) docs/make_screenshots.py $(ARGS)

wheel: $(DEV_STAMP) docs  ## build the wheel and the source archive into dist/, the manual in both
	$(PY) -m build --no-isolation

package: $(PACKAGE_STAMP) docs  ## build the folder, the .deb and the AppDir, and try each of them
	PYTHONPATH=. $(PACKAGE_VENV)/bin/python packaging/packages.py $(ARGS)

release: $(DEV_STAMP)  ## VERSION=0.2.0: write the version, check, measure, build (ARGS=--dry-run: say what it would do)
	$(PY) packaging/release.py $(VERSION) $(ARGS)

# Pins stay as they are unless something in pyproject.toml forces a change; ARGS=--upgrade moves them all.
locks:  ## pin the dependencies of pyproject.toml (needs uv)
	$(COMPILE) pyproject.toml -o $(LOCKS)/run.lock $(ARGS)
	$(COMPILE) pyproject.toml -o $(LOCKS)/dev.lock -c $(LOCKS)/run.lock --extra spacy --extra suggest --extra duplicates --extra keyring --extra pyarrow --group test --group lint --group build $(ARGS)
	$(COMPILE) pyproject.toml -o $(LOCKS)/package.lock -c $(LOCKS)/run.lock --group package $(ARGS)
	$(COMPILE) --group mutants -c $(LOCKS)/dev.lock -o $(LOCKS)/mutants.lock $(ARGS)
	$(COMPILE) --group docs -c $(LOCKS)/dev.lock -o $(LOCKS)/docs.lock $(ARGS)

clean:  ## remove everything the other targets made
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find annotator tests packaging docs -name __pycache__ -type d -prune -exec rm -rf {} +

$(PY):
	@$(PYTHON) packaging/check_system.py --python
	$(PYTHON) -m venv $(VENV)

$(RUN_STAMP): $(LOCKS)/run.lock | $(PY)
	@echo "installing pinned packages into $(VENV): about a minute, once"
	@$(INSTALL) -r $(LOCKS)/run.lock
	@touch $@

# What the tests need holds all that a run needs, so one install serves both.
$(DEV_STAMP): $(LOCKS)/dev.lock $(LOCKS)/run.lock | $(PY)
	@echo "installing pinned packages into $(VENV): about two minutes, once"
	@$(INSTALL) -r $(LOCKS)/dev.lock
	@touch $(RUN_STAMP) $@

$(PACKAGE_STAMP): $(LOCKS)/package.lock
	@$(PYTHON) packaging/check_system.py --python
	$(PYTHON) -m venv --clear $(PACKAGE_VENV)
	@$(PACKAGE_VENV)/bin/python -m pip --disable-pip-version-check install -qq --no-deps --require-hashes -r $(LOCKS)/package.lock
	@touch $@

$(DOCS_STAMP): $(LOCKS)/docs.lock | $(PY)
	@$(INSTALL) -r $(LOCKS)/docs.lock
	@touch $@

$(MUTANTS_STAMP): $(LOCKS)/mutants.lock $(DEV_STAMP) | $(PY)
	@$(INSTALL) -r $(LOCKS)/mutants.lock
	@touch $@
