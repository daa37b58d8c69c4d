"""Words per second of LanguageTool through us, beside the bare server in the same run, and with the answers kept.

    python benchmarks/languagetool.py [--articles 40] [--runs 3]

The bare server is sent whole articles, as many at once as we have paragraphs in flight; start and first answers, which
take half a minute, are not counted. It needs `audit engines install languagetool`.
"""

import argparse
import statistics
import tempfile
import urllib.parse
import urllib.request
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter

from articles import articles

from audit.config import Overrides, settings_without_file
from audit.corpus.grammar import Grammar
from audit.engines.installation import classpath, languagetool_folder
from audit.engines.java import find_java
from audit.engines.options import GrammarOptions, usable_threads
from audit.engines.pieces import language_of
from audit.engines.server import Server
from audit.engines.tables import categories_off, rules_off
from audit.pipeline import Auditor
from audit.text.document import Document
from audit.text.reading import document_from_text

_PATIENCE = 300  # seconds


def main() -> None:
    options = _options()
    documents = [
        document_from_text(one.text, name=str(number), format="txt")
        for number, one in enumerate(articles(options.articles))
    ]
    words = sum(document.word_count for document in documents)
    server = Server(find_java().program, classpath(languagetool_folder()), "1g")
    try:
        server.wait(_PATIENCE)
        _measure(documents, server.url, options.runs, words)
    finally:
        server.stop()


def _measure(documents: Sequence[Document], url: str, runs: int, words: int) -> None:
    grammar = GrammarOptions(wanted=True, url=url, request_limit=_PATIENCE, total_limit=10 * _PATIENCE)
    auditor = Auditor(replace(settings_without_file(Overrides()), grammar=grammar))
    bare, ours = partial(_bare, documents, url, auditor), partial(_ours, documents, auditor, None)
    # Java compiles what has been run often, and a language is loaded when first asked for.
    for warm in (bare, ours):
        warm()
    pairs = [(_seconds(bare), _seconds(ours)) for _ in range(runs)]
    with tempfile.TemporaryDirectory() as folder:
        again = partial(_ours, documents, auditor, Path(folder))
        again()
        kept = [_seconds(again) for _ in range(runs)]
    _tell("bare server, whole articles", words, [seconds for seconds, _ in pairs])
    _tell("through us, paragraphs", words, [seconds for _, seconds in pairs])
    _tell("answers of an earlier run", words, kept)
    print(f"through us / bare     {statistics.median(one / other for one, other in pairs):8.2f}")
    print(f"kept / through us     {statistics.median(one for _, one in pairs) / statistics.median(kept):8.1f}")


def _bare(documents: Sequence[Document], url: str, auditor: Auditor) -> None:
    off = {"disabledRules": ",".join(rules_off()), "disabledCategories": ",".join(categories_off())}

    def ask(document: Document) -> None:
        language = language_of(document.prose, "", auditor.context.lexicons)
        asked = urllib.parse.urlencode({"language": language, "text": document.prose, **off}).encode()
        urllib.request.urlopen(f"{url}/v2/check", asked).read()

    with ThreadPoolExecutor(usable_threads()) as pool:
        list(pool.map(ask, documents))


def _ours(documents: Sequence[Document], auditor: Auditor, cache: Path | None) -> None:
    with Grammar(auditor, cache) as grammar:
        grammar.look_at({number: (document.prose, document.blocks) for number, document in enumerate(documents)})
        hits = grammar.hits()
        assert not grammar.engine().amiss, grammar.engine().amiss
        assert hits


def _seconds(task: Callable[[], None]) -> float:
    began = perf_counter()
    task()
    return perf_counter() - began


def _tell(what: str, words: int, seconds: Sequence[float]) -> None:
    print(f"{what:<30} {words / statistics.median(seconds):10,.0f} words/s")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--runs", type=int, default=3)
    return parser.parse_args()


if __name__ == "__main__":
    main()
