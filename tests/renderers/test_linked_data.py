"""Web annotations as a processor of JSON-LD reads them: every term means what the W3C says it means."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pyld import jsonld

from audit.renderers import renderer
from tests.renderers.test_formats import everything

OA = "http://www.w3.org/ns/oa#"
CONTEXT = json.loads((Path(__file__).parent / "annotation_context.json").read_text(encoding="utf-8"))
MADE = json.loads(renderer("webannotation")(everything()))


def expanded() -> dict[str, Any]:
    """Return what a processor makes of the annotations; no term is a network's to look up."""
    (collection,) = jsonld.expand(MADE, {"documentLoader": _served, "base": "https://desk.example.org/"})
    return dict(collection)


def _served(address: str, _: object) -> dict[str, object]:
    assert address == "http://www.w3.org/ns/anno.jsonld"
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address, "document": CONTEXT}


def keys_in(value: Any) -> Iterator[str]:
    """Yield every key of objects inside one another."""
    if isinstance(value, dict):
        yield from value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from keys_in(inner)


def test_no_key_is_lost_for_want_of_a_meaning() -> None:
    keywords = {"@context", "@id", "@type", "@value", "@list"}
    written = sorted(key for key in keys_in(MADE) if key not in ("id", "type", "@context"))
    read = sorted(key for key in keys_in(expanded()) if key not in keywords)
    assert len(read) == len(written) > 50


def test_an_annotation_is_one_to_any_reader_of_linked_data() -> None:
    (page,) = expanded()["http://www.w3.org/ns/activitystreams#first"]
    first = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"][0]
    assert first["@type"] == [f"{OA}Annotation"]
    assert first["@id"].startswith("urn:uuid:")
    assert first[f"{OA}motivatedBy"] == [{"@id": f"{OA}editing"}]
    (target,) = first[f"{OA}hasTarget"]
    assert target[f"{OA}hasSource"] == [{"@id": "https://desk.example.org/stories/na%C3%AFve%20day.txt"}]
    assert [one["@type"] for one in target[f"{OA}hasSelector"]] == [
        [f"{OA}TextQuoteSelector"],
        [f"{OA}TextPositionSelector"],
    ]
    purposes = [one[f"{OA}hasPurpose"][0]["@id"].removeprefix(OA) for one in first[f"{OA}hasBody"]]
    assert purposes == ["commenting", "editing", "editing", "tagging", "tagging"]
