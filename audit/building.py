"""Compile words, names and rules into a checkout: `python -m audit.building`; the build hook calls it."""

from pathlib import Path

from audit.gazetteer.compile import compile_gazetteer
from audit.lexicons.compile import compile_lexicons
from audit.lexicons.vocabulary import open_vocabulary
from audit.resources import data_folder
from audit.rulebook.compiling import compile_rules
from audit.rulebook.storing import signature


def build(root: Path, target: Path) -> None:
    """Write the compiled data of the checkout `root` into `target`; unchanged inputs cost a hash of them."""
    compile_lexicons(target, root / "data")
    compile_gazetteer(target / "gazetteer", root / "data", open_vocabulary(target))
    compile_rules(root / "rules", target / "rules.jsonl", signed=signature(root / "rules"))


if __name__ == "__main__":
    build(data_folder().parent.parent, data_folder())
