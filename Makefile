# The same steps as .ci/run takes; see CONTRIBUTING.md.
PYTHON ?= .venv/bin/python

.PHONY: check format lint types layers test

check: format lint types layers test

format:
	$(PYTHON) -m ruff format --check .

lint:
	$(PYTHON) -m ruff check .

types:
	$(PYTHON) -m mypy

layers:
	$(dir $(PYTHON))lint-imports

test:
	$(PYTHON) -m pytest
