"""The schemas of the tables, with which parts are written by every engine."""

from typing import Final

import pyarrow as pa

_TEXT, _NUMBER, _COUNT, _REAL, _TRUTH = pa.string(), pa.int32(), pa.int64(), pa.float64(), pa.bool_()
_SUGGESTION = pa.struct([("text", _TEXT), ("origin", _TEXT)])
_REFERENCE = pa.struct([("doc", _TEXT), ("start", _NUMBER), ("end", _NUMBER)])

FINDINGS: Final = "findings"
DOCUMENTS: Final = "documents"
FORMS: Final = "forms"
NAMES: Final = "names"

# By the fields of `audit.tables.rows`, in their order.
SCHEMAS: Final = {
    FINDINGS: pa.schema(
        {
            "doc": _TEXT,
            "start": _NUMBER,
            "end": _NUMBER,
            "text": _TEXT,
            "rule": _TEXT,
            "engine": _TEXT,
            "mqm": _TEXT,
            "lqi": _TEXT,
            "severity": _TEXT,
            "confidence": _REAL,
            "message": _TEXT,
            "suggestions": pa.list_(_SUGGESTION),
            "fix": _TEXT,
            "evidence": pa.list_(_TEXT),
            "related": pa.list_(_REFERENCE),
            "scope": _TEXT,
            "id": _TEXT,
            "line": _NUMBER,
            "column": _NUMBER,
            "before": _TEXT,
            "after": _TEXT,
            "counts": _TRUTH,
            "status": _TEXT,
            "penalty": _COUNT,
        }
    ),
    DOCUMENTS: pa.schema(
        {
            "doc": _TEXT,
            "path": _TEXT,
            "record": _NUMBER,
            "title": _TEXT,
            "date": _TEXT,
            "outlet": _TEXT,
            "source_language": _TEXT,
            "mt_engine": _TEXT,
            "language": _TEXT,
            "article": _TEXT,
            "words": _NUMBER,
            "characters": _NUMBER,
            "sha256": _TEXT,
            "audited": _TRUTH,
            "failure": _TEXT,
            "notices": pa.list_(_TEXT),
            "verdict": _TEXT,
            "penalty": _COUNT,
            "score": _REAL,
            "neutral": _NUMBER,
            "minor": _NUMBER,
            "major": _NUMBER,
            "critical": _NUMBER,
            "translation_score": _REAL,
            "translated_from": _TEXT,
            "text": _TEXT,
            "apart": _TEXT,
        }
    ),
    FORMS: pa.schema(
        {
            "form": _TEXT,
            "words": _NUMBER,
            "kind": _TEXT,
            "outlet": _TEXT,
            "day": _TEXT,
            "documents": _COUNT,
            "articles": _COUNT,
        }
    ),
    NAMES: pa.schema(
        {
            "name": _TEXT,
            "form": _TEXT,
            "relation": _TEXT,
            "kind": _TEXT,
            "documents": _COUNT,
            "articles": _COUNT,
            "outlets": _COUNT,
            "first_day": _TEXT,
            "last_day": _TEXT,
            "evidence": _TEXT,
        }
    ),
}
