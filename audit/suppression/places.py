"""Where articles lie, as the files of a project remember it."""

from pathlib import Path

from audit.text.inputs import FORMATS


def is_gone(article: str, folder: Path) -> bool:
    """Tell whether an article was a file of its own and is no longer there; of records of a JSONL file nobody knows."""
    is_file = any(article.lower().endswith(suffix) for suffix, form in FORMATS.items() if form != "jsonl")
    return is_file and not (folder / article).exists()
