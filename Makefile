# Everything runs in a virtual environment of its own, made on first use. Needs Python 3.11 or later and make.
PYTHON ?= python3
BIN = .venv/bin
ON_ALL_CORES = --numprocesses auto --dist loadfile
OTHER_PYTHONS ?= $(wildcard $(foreach v,3.12 3.13 3.14,$(HOME)/.pyenv/versions/$(v).*/bin/python /usr/bin/python$(v) /usr/local/bin/python$(v)))

.PHONY: answer test test-all check wheel others docs bench crosscheck clean

answer: .venv/answers            ## answer the example
	$(BIN)/betteroff compare examples/sam.toml

test: .venv/develops check wheel ## install and run every check

test-all: test others docs       ## every check, on every Python this machine has, and those of the built site
	$(BIN)/pytest tests/site

check: .venv/develops
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/betteroff rules check
	$(BIN)/pytest $(ON_ALL_CORES) --benchmark-disable

wheel: .venv/develops            ## build the wheel, and try it and the notebooks in an environment of its own
	rm -rf build/wheel && mkdir -p build/wheel
	$(BIN)/python -m build --outdir build/wheel >build/wheel/log 2>&1 || (cat build/wheel/log; exit 1)
	$(BIN)/python -m venv build/wheel/venv
	build/wheel/venv/bin/pip install --quiet --disable-pip-version-check build/wheel/*.whl
	build/wheel/venv/bin/python tests/try_installed.py
	build/wheel/venv/bin/pip install --quiet --disable-pip-version-check "$$(echo build/wheel/*.whl)[cli,batch,charts,pdf]" ipykernel nbmake pytest-xdist
	build/wheel/venv/bin/python tests/try_notebooks.py

others: .venv/develops           ## the core tests on each other Python this machine has
	@for python in $(OTHER_PYTHONS); do \
		$$python --version && rm -rf build/other && $$python -m venv build/other && \
		build/other/bin/pip install --quiet --disable-pip-version-check --upgrade pip && \
		build/other/bin/pip install --quiet '.[cli,charts,pdf]' --group tests && \
		build/other/bin/python -m pytest -q $(ON_ALL_CORES) -p no:cacheprovider --ignore=tests/batch || exit 1; \
	done

docs: .venv/documents            ## build the site, strictly
	$(BIN)/python docs/write_pages.py
	$(BIN)/properdocs build --strict

bench: .venv/develops            ## measure speed
	$(BIN)/pytest benchmarks --benchmark-columns=min,median,ops --benchmark-sort=name

crosscheck: build/crosscheck/made .venv/develops   ## run policyengine-uk beside this library on random households, and write what is found
	build/crosscheck/bin/python crosscheck/policyengine.py --year 2025 --year 2026 --households 1000 --seed 1 --write
	$(BIN)/python tests/cases/test_published_cases.py

build/crosscheck/made: pyproject.toml
	$(PYTHON) -m venv build/crosscheck
	build/crosscheck/bin/pip install --quiet --disable-pip-version-check --upgrade pip
	build/crosscheck/bin/pip install --quiet --disable-pip-version-check --editable . --group crosscheck
	touch $@

.venv/made:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --upgrade pip
	touch $@

.venv/answers: .venv/made pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[cli,charts,pdf]'
	touch $@

.venv/develops: .venv/made pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --editable . --group dev
	touch $@ .venv/answers

.venv/documents: .venv/develops
	$(BIN)/pip install --quiet --disable-pip-version-check --group docs
	touch $@

clean:
	rm -rf .venv build dist site
