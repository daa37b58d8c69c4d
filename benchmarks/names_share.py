"""What share of the time on clean articles goes to the rules of names.

    python benchmarks/names_share.py [--texts FOLDER] [--runs 5]

Each run is a process of its own, which first audits other articles, so that what it remembers is what a long run
remembers, and then every article once; it is run with all rules and without those whose checks look at names. The
figures are CPU time, the least of the runs. Without --texts it reads the articles of `tests/articles/`: those with
faults first, then the clean ones. A folder of .txt files of your own, a fifth of which are read first, tells more.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from time import process_time

from audit.checks.loading import check_function
from audit.config import Overrides, settings_without_file
from audit.pipeline import Auditor
from audit.rulebook.rulebook import Choice, open_rulebook
from audit.text.reading import document_from_text

ARTICLES = Path(__file__).parent.parent / "tests" / "articles"
_WITHOUT_NAMES = "--without-names"

# Checks of names that need nothing of `audit.names`.
_PLAIN_CHECKS = frozenset({"lower_case_names", "mistaken_acronyms", "mixed_acronyms", "untranslated_organizations"})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="a folder of .txt files to read instead")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(_WITHOUT_NAMES, action="store_true", help="say how long one run without them takes")
    parser.add_argument("--once", action="store_true", help="say how long one run takes")
    options = parser.parse_args()
    if options.once or options.without_names:
        print(_milliseconds_of_thousand_words(options.texts, without_names=options.without_names))
    else:
        print_share(options.texts, options.runs)


def print_share(texts: Path | None, runs: int) -> None:
    """Print the milliseconds of 1,000 words with and without the rules of names, and the share of these."""
    every, others = (min(_run(texts, how) for _ in range(runs)) for how in ("--once", _WITHOUT_NAMES))
    share = (every - others) / every
    print(f"names: {every - others:.1f} of {every:.1f} ms for 1,000 words, {share:.2f} of the time, least of {runs}")


def _run(texts: Path | None, how: str) -> float:
    command = [sys.executable, __file__, how, *(["--texts", str(texts)] if texts else [])]
    return float(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)


def _milliseconds_of_thousand_words(texts: Path | None, *, without_names: bool) -> float:
    first, others = articles(texts)
    auditor = Auditor(settings_without_file(Overrides(ignore=rules_of_names() if without_names else ())))
    _audit(first, auditor)
    start = process_time()
    words = _audit(others, auditor)
    return (process_time() - start) * 1_000_000 / words


def _audit(paths: Sequence[Path], auditor: Auditor) -> int:
    """Audit articles and return the number of their words."""
    documents = (document_from_text(path.read_text(encoding="utf-8"), name=path.name) for path in paths)
    return sum(auditor.audit(document).words for document in documents)


def articles(folder: Path | None) -> tuple[list[Path], list[Path]]:
    if folder is None:
        return sorted((ARTICLES / "marked").glob("*.txt")), sorted((ARTICLES / "clean").glob("*.txt"))
    paths = sorted(folder.rglob("*.txt"))
    return paths[: len(paths) // 5], paths[len(paths) // 5 :]


def rules_of_names() -> tuple[str, ...]:
    """Return the ids of the rules whose checks look at names."""
    return tuple(rule.id for rule in open_rulebook(Choice()).all_rules() if _looks_at_names(rule.check))


def _looks_at_names(check: str) -> bool:
    module = sys.modules[check_function(check).__module__]
    return check in _PLAIN_CHECKS or any(
        getattr(thing, "__module__", "").startswith("audit.names.") for thing in vars(module).values()
    )


if __name__ == "__main__":
    main()
