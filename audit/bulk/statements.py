"""What both engines ask of the terms of a corpus, in SQL; each has its own words for a few things."""

from typing import Final, NamedTuple

from audit.text.retellings import ALIKE, LEAST_SHARED, MOST_HOLDERS


class Dialect(NamedTuple):
    """The words of an engine: how a row is made of each element of a list, what lists are asked, and how a
    string is written in which a backslash is one."""

    unnest: str
    concat: str
    filter: str
    each_form: str
    matches: str
    raw: str
    element: str
    first: int
    length: str
    intersect: str
    distinct: str
    one: str
    shift: str


DUCKDB: Final = Dialect(
    unnest="unnest",
    concat="list_concat",
    filter="list_filter",
    each_form="lambda form:",
    matches="regexp_matches",
    raw="",
    element="list_extract",
    first=1,
    length="len",
    intersect="list_intersect",
    distinct="list_distinct",
    one="1::UBIGINT",
    shift="trait & 63",
)
SPARK: Final = Dialect(
    unnest="explode",
    concat="concat",
    filter="filter",
    each_form="form ->",
    matches="regexp_like",
    raw="r",
    element="get",
    first=0,
    length="size",
    intersect="array_intersect",
    distinct="array_distinct",
    one="1L",
    shift="CAST(trait & 63 AS INT)",
)

_WORDS: Final = range(4)


def _bits(word: int) -> str:
    """Return SQL for 64 of the 256 bits of a document's traits."""
    return f"bit_or(CASE (trait >> 6) & 3 WHEN {word} THEN {{one}} << ({{shift}}) ELSE {{one}} - {{one}} END)"


# Each trait is a bit of 256: what two documents share is at most the bits that both have, and those of the first that
# several of its traits have.
_SIZES: Final = f"""
    SELECT number, count(*) AS many, {", ".join(f"{_bits(word)} AS bits_{word}" for word in _WORDS)},
        many - {" - ".join(f"bit_count(bits_{word})" for word in _WORDS)} AS spare
    FROM traits GROUP BY number
"""
MAY_BE_ALIKE: Final = f"""
    one.spare + {" + ".join(f"bit_count(one.bits_{word} & other.bits_{word})" for word in _WORDS)}
        >= greatest({LEAST_SHARED}, {ALIKE / (1 + ALIKE)} * (one.many + other.many) - 0.001)
"""
DOCUMENTS: Final = "SELECT number, doc, counts, outlet, day, traits, lead FROM terms"
# Documents that share a trait which few have and which is one of the rarest of both. Of two sets that are alike the
# rarest trait in common is among these, for as many must follow it as the two must share.
RARE: Final = f"""
    WITH held AS (SELECT trait, count(*) AS holders FROM traits GROUP BY trait),
    ranked AS (
        SELECT number, trait, holders, row_number() OVER (PARTITION BY number ORDER BY holders, trait) AS place
        FROM traits JOIN held USING (trait)
    )
    SELECT ranked.trait, sizes.* FROM ranked JOIN sizes USING (number)
    WHERE holders BETWEEN 2 AND {MOST_HOLDERS} AND place <= many - greatest({LEAST_SHARED}, ceil({ALIKE} * many)) + 1
"""
_ALIKE: Final = f"""
    WITH shared AS (
        SELECT pairs.first, second, {{length}}({{intersect}}(one.traits, other.traits)) AS shared,
            {{length}}(one.traits) + {{length}}(other.traits) AS total
        FROM pairs JOIN documents AS one ON one.number = pairs.first
            JOIN documents AS other ON other.number = second
    )
    SELECT first, second FROM shared WHERE shared >= {LEAST_SHARED} AND shared >= {ALIKE} * (total - shared)
"""
SAME_LEAD: Final = """
    SELECT first, number AS second FROM (
        SELECT number, min(number) OVER (PARTITION BY lead) AS first FROM documents WHERE counts
    ) WHERE first < number
"""
# Article → the outlet it counts for: of several the first by name, and none where there are not two.
OUTLETS: Final = """
    WITH firsts AS (
        SELECT coalesce(article, number) AS article, min(nullif(outlet, '')) AS outlet
        FROM documents LEFT JOIN told USING (number) WHERE counts GROUP BY 1
    )
    SELECT article, CASE WHEN (SELECT count(DISTINCT outlet) FROM firsts) > 1 THEN coalesce(outlet, '') ELSE '' END
        AS outlet
    FROM firsts
"""
_HELD: Final = "SELECT DISTINCT article, {unnest}(forms) AS form FROM terms JOIN told USING (number)"
_FORMS: Final = """
    SELECT form, outlet, count(*) AS articles FROM (
        SELECT article, form FROM held
        UNION ALL
        SELECT number AS article, {unnest}(forms) AS form FROM terms ANTI JOIN told USING (number)
    ) JOIN outlets USING (article) GROUP BY form, outlet ORDER BY form, outlet
"""
ABOUT: Final = """
    SELECT count(*) FILTER (WHERE counts) AS size, (SELECT count(DISTINCT outlet) FROM outlets) AS outlets
    FROM documents
"""
# What is to be told apart by a number behind the name.
AGAIN: Final = """
    SELECT number, nth FROM (
        SELECT number, row_number() OVER (PARTITION BY doc ORDER BY number) AS nth FROM documents
    ) WHERE nth > 1
"""
TOLD: Final = """
    SELECT number, article, outlets.outlet,
        min(coalesce(doc || '#' || nth, doc)) OVER (PARTITION BY article) AS first
    FROM documents JOIN told USING (number) JOIN outlets USING (article) LEFT JOIN again USING (number)
"""
# What later tables need of each document.
ARTICLES: Final = """
    SELECT number, coalesce(article, number) AS article, outlet, day
    FROM documents LEFT JOIN told USING (number) WHERE counts
"""
# Names are words that stand with a capital and never without, words all in capitals, and several words together.
_WRITTEN_FORMS: Final = """
    WITH written AS (
        SELECT number, {unnest}({distinct}({concat}(names, {filter}(forms, {each_form}
            contains(form, ' ') OR contains(form, '-') OR
            (length(form) > 1 AND NOT {matches}(form, {raw}'[\\p{{Ll}}\\p{{Lt}}]')))))) AS form
        FROM terms
    )
    SELECT form, outlet, day, count(*) AS documents, count(DISTINCT coalesce(article, number)) AS articles
    FROM written JOIN documents USING (number) LEFT JOIN told USING (number)
    GROUP BY form, outlet, day ORDER BY form, outlet, day
"""
# Evidence is told to who reads one article.
_EVIDENCE: Final = """replace(replace({element}(evidence, {first}), 'this article', doc),
                'the same sentence', 'one sentence of ' || doc)"""
# From findings, `relations` (rank, ending of a rule's id) and `tellings` (doc, article), to names and their forms.
_FOUND: Final = f"""
    WITH spelt AS (
        SELECT ({{element}}(suggestions, {{first}})).text AS name, text AS form, doc, article, rank,
            {_EVIDENCE} AS evidence
        FROM findings JOIN relations ON rule LIKE '%/' || ending
            JOIN (SELECT doc, article FROM tellings) USING (doc)
    )
    SELECT name, form, min(rank) AS rank, count(DISTINCT doc) AS documents, count(DISTINCT article) AS articles,
        coalesce(min(evidence), '') AS evidence
    FROM spelt WHERE name <> form AND name <> '' GROUP BY name, form
"""
_WRITTEN: Final = """
    WITH wanted AS (SELECT name AS form FROM found UNION SELECT form FROM found),
    every AS (SELECT number, {unnest}(forms) AS form FROM terms)
    SELECT form, count(*) AS documents, count(DISTINCT article) AS articles,
        count(DISTINCT nullif(outlet, '')) AS outlets,
        min(nullif(day, '')) AS first_day, max(nullif(day, '')) AS last_day
    FROM every SEMI JOIN wanted USING (form) JOIN articles USING (number) GROUP BY form
"""
NAMES: Final = """
    WITH every AS (
        SELECT name, form, rank, documents, articles, evidence FROM found
        UNION ALL SELECT DISTINCT name, name AS form, -1, 0, 0, '' FROM found
    )
    SELECT name, form, rank, greatest(every.documents, coalesce(written.documents, 0)) AS documents,
        greatest(every.articles, coalesce(written.articles, 0)) AS articles, coalesce(outlets, 0) AS outlets,
        coalesce(first_day, '') AS first_day, coalesce(last_day, '') AS last_day, evidence
    FROM every LEFT JOIN written USING (form) ORDER BY name, rank, form
"""


class Statements(NamedTuple):
    """Those of the statements that engines have their own words in."""

    sizes: str
    alike: str
    held: str
    forms: str
    written_forms: str
    found: str
    written: str


def statements(dialect: Dialect) -> Statements:
    """Return the statements in the words of an engine."""
    words = dialect._asdict()
    every = (_SIZES, _ALIKE, _HELD, _FORMS, _WRITTEN_FORMS, _FOUND, _WRITTEN)
    return Statements(*(statement.format(**words) for statement in every))
