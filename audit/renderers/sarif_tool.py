"""What SARIF tells beside the findings: the auditor, its rules, and the two classifications they refer to."""

from audit.model.finding import Finding
from audit.model.report import Report, RuleNote
from audit.renderers.remarks import LEVELS

_CLASSIFICATIONS = (
    {
        "name": "MQM",
        "fullName": "Multidimensional Quality Metrics",
        "organization": "MQM Council",
        "informationUri": "https://themqm.org/",
        "shortDescription": {"text": "Types of translation errors, as dimension/type."},
    },
    {
        "name": "ITS",
        "version": "2.0",
        "fullName": "Internationalization Tag Set 2.0, localization quality issue types",
        "organization": "World Wide Web Consortium",
        "informationUri": "https://www.w3.org/TR/its20/#lqissue-typevalues",
        "shortDescription": {"text": "Types of localization quality issues."},
    },
)


def driver(report: Report) -> dict[str, object]:
    """Return the auditor with the rules that found something, in the order of `report.rules`."""
    seen = {finding.rule: finding for finding in (*report.suppressed, *report.findings)}
    return {
        "name": "audit",
        "fullName": "audit, the auditor for machine-translated news copy",
        "version": report.version,
        "semanticVersion": report.version,
        "supportedTaxonomies": [{"name": table["name"], "index": index} for index, table in enumerate(_tables())],
        "rules": [_rule(note, seen[note.id]) for note in report.rules.values()],
        "properties": {"profile": report.profile, "data": report.data_date},
    }


def taxonomies(report: Report) -> list[dict[str, object]]:
    """Return the classifications with those of their types that the findings name."""
    found = (*report.findings, *report.suppressed)
    types = ({finding.mqm for finding in found}, {finding.lqi for finding in found})
    return [
        table | {"isComprehensive": False, "taxa": [_taxon(name) for name in sorted(used)]}
        for table, used in zip(_tables(), types, strict=True)
    ]


def taxonomy_references(finding: Finding) -> list[dict[str, object]]:
    """Return the types of a finding in both classifications."""
    return [_reference(finding.mqm, 0), _reference(finding.lqi, 1)]


def _rule(note: RuleNote, finding: Finding) -> dict[str, object]:
    fields: dict[str, object] = {
        "id": note.id,
        "name": "".join(part.capitalize() for part in note.id.rpartition("/")[2].split("-")),
        "shortDescription": {"text": note.title},
        "help": _help(note),
        "defaultConfiguration": {"level": LEVELS[finding.severity]},
        "relationships": [{"target": one, "kinds": ["superset"]} for one in taxonomy_references(finding)],
        "properties": {"tags": [finding.mqm.partition("/")[0], finding.lqi]},
    }
    return fields | {"helpUri": note.source} if note.source.startswith(("https://", "http://")) else fields


def _help(note: RuleNote) -> dict[str, object]:
    more = f"`audit explain {note.id}` says more."
    if not note.wrong:
        return {"text": f"{note.title}. {more}", "markdown": f"{note.title}. {more}"}
    shown = (f"Wrong: {note.wrong}", *([f"Right: {note.right}"] if note.right != note.wrong else []))
    quoted = "\n>\n".join("\n".join(f"> {line}" for line in text.splitlines()) for text in shown)
    return {
        "text": "\n".join((f"{note.title}.", *shown, more)),
        "markdown": f"{note.title}.\n\n{quoted}\n\n{more}",
    }


def _taxon(name: str) -> dict[str, object]:
    return {"id": name, "name": name.rpartition("/")[2]}


def _reference(name: str, table: int) -> dict[str, object]:
    return {"id": name, "toolComponent": {"name": _CLASSIFICATIONS[table]["name"], "index": table}}


def _tables() -> list[dict[str, object]]:
    return [dict(table) for table in _CLASSIFICATIONS]
