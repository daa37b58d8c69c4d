"""Keys of settings, profiles and styles: their types, and what each says; `docs/options.md` is made of these."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Key:
    """What a key may hold, as for `isinstance`, and what it says."""

    type: Any
    about: str


SPELLING = {
    "style": Key(str, "House style: how names with several accepted forms are spelt; `audit profiles list`."),
    "spelling": Key(dict, 'What is written = what is not: `Kyiv = ["Kiev"]`.'),
    "accept": Key(list, "Forms that may stand all the same."),
}
LEXICON = {
    "house": Key(str, "Decisions on names that the newsroom shares; else `lexicon.tsv` of the user's own settings."),
    "project": Key(str, "Decisions on names of this project; else `audit-lexicon.tsv` beside the settings."),
}
_RULES = {
    "variety": Key(str, "The English that articles should follow: US, GB, CA or AU; else each may follow its own."),
    "select": Key(list, "The rules that run: ids, their last parts, folders, globs; else all."),
    "ignore": Key(list, "Rules that do not run."),
    "severity": Key(dict, "Rule, named so too, = neutral, minor, major or critical."),
    "message": Key(dict, "Rule = what its findings say; `{text}` is what was found, `{suggestion}` what is proposed."),
    "options": Key(dict, "A table for each rule; a list adds to that of the rule, all else replaces it."),
    "grammar": Key(bool, "Whether LanguageTool is asked as well, as by `--grammar`."),
}
LANGUAGETOOL = {
    "url": Key(str, "A server that runs already, http://localhost:8081; else one is started for each run."),
    "folder": Key(str, "An unpacked LanguageTool, from this file on; else the one of `audit engines install`."),
    "memory": Key(str, "The most that Java may take for its heap."),
    "start_limit": Key((int, float), "Seconds in which a server is to answer after its start."),
    "request_limit": Key((int, float), "Seconds in which it is to answer about one paragraph."),
    "total_limit": Key((int, float), "Seconds that a run asks it in all; what is not read by then is said."),
}
SETTINGS = {
    "profile": Key(str, "How much may be wrong: news-draft, news-publish, strict, or one of your own."),
    **SPELLING,
    **_RULES,
    "rules": Key(str, "A folder of rules, profiles and styles of your own, laid out as `rules/`."),
    "archive": Key(list, "Files and folders, from this file on, that are evidence for names and not audited."),
    "exclude": Key(list, "Globs of files and folders that are left out of the folders given."),
    "fail_on": Key(str, "The least severity that fails a run."),
    "max_findings": Key(int, "How many findings at or above `fail_on` may pass."),
    "min_score": Key((int, float), "The least score of a run of 300 words or more that does not fail."),
    "baseline": Key(str, "File of `audit baseline`, the findings of which do not count."),
    "ignore_file": Key(str, "File of suppressions; else `audit-ignore.toml` beside the settings."),
    "strict_suppressions": Key(bool, "Whether suppressions that are unused or wrong fail a run."),
    "lexicon": Key(dict, "Where decisions on names lie, see below."),
    "languagetool": Key(dict, "How LanguageTool is run, see below."),
    "source_language": Key(str, "What articles come from, where a record's `lang_src` does not say: ru, de, zh …"),
    "max_size": Key(int, "Largest document that is audited, in bytes."),
}
PROFILE = {
    "title": Key(str, "What the profile is called."),
    "threshold": Key((int, float), "The score to reach."),
    "allowed_per_thousand": Key((int, float), "Penalty points per 1,000 words with which it is just reached."),
    "count_repeats": Key(bool, "Whether one fault repeated in an article counts each time."),
    "weights": Key(dict, "Dimension, or dimension/type = factor of its penalty points."),
    "long_text": Key(dict, "A tolerance for long texts: `allowed` penalty points in `words` words."),
    **SPELLING,
    **_RULES,
}
STYLE = {
    "title": Key(str, "What the style is called."),
    "sources": Key(list, "Where it is written down."),
    "spelling": SPELLING["spelling"],
    "accept": SPELLING["accept"],
}
