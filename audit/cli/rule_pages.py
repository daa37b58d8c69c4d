"""`audit rules pages`: what each rule finds, for those who read reports and write no rules."""

import re
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from audit.config import Overrides, load_settings
from audit.model.rule import Example, Fix
from audit.pipeline import Auditor
from audit.renderers.printable import on_one_line, visible
from audit.renderers.wording import count_of, need_in_words
from audit.rulebook.examples import corrected_text, faulty_text
from audit.rulebook.precision import measured, wording
from audit.rulebook.rulebook import Rulebook

# Examples on a page; `audit rules show` has all.
_SHOWN = 6
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_CORRECTIONS = {
    Fix.SAFE: "put in by `audit fix` without asking",
    Fix.SUGGEST: "proposed, for an editor to accept",
    Fix.NONE: "left to the editor",
}


def pages(folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where to write the pages.")]) -> None:
    """Write a page in Markdown about each rule in use here, and a list of them."""
    written = rule_pages(Auditor(load_settings(Path.cwd(), Overrides())).rulebook)
    for name, text in written.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    typer.echo(f"{count_of(len(written) - 1, 'rule')} described in {folder}", err=True)


def rule_pages(rulebook: Rulebook) -> dict[str, str]:
    """Return the pages by their paths below one folder, with POSIX slashes; README.md lists the others."""
    from audit.renderers.templates import environment

    # Markdown of our own rules: what they hold stands in fences or between backquotes.
    templates = environment(markup=False)
    rules = sorted(rulebook.all_rules(), key=lambda rule: rule.id)
    page = templates.get_template("rule.md.jinja")
    listed = [(dimension, list(some)) for dimension, some in groupby(rules, key=lambda rule: rule.dimension)]
    written = {"README.md": templates.get_template("rules.md.jinja").render(dimensions=listed)}
    for rule in rules:
        written[f"{rule.id}.md"] = page.render(
            rule=rule,
            message=_PLACEHOLDER.sub(lambda found: f"*{found[1]}*", rule.message),
            precision=wording(measured(rulebook, rule.id)),
            fix=_CORRECTIONS[rule.fix],
            need=need_in_words(rule.needs),
            found=[(_shown(faulty_text(bad)[0]), _shown(corrected_text(bad))) for bad in _few(rule.bad)],
            left=[_shown(good.text) for good in _few(rule.good)],
        )
    return written


def _few(examples: tuple[Example, ...]) -> tuple[Example, ...]:
    """Return the first examples, for a rule of many words every so manyth, so that not all show the same one."""
    step = max(1, len(examples) // _SHOWN)
    return examples[::step][:_SHOWN]


def _shown(text: str) -> str:
    return on_one_line(text) if "\n" in text else visible(text)
