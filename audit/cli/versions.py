"""What `audit --version` tells of the shipped words and names."""

from collections.abc import Iterator

from audit.gazetteer.sources import shipped_sources


def source_lines() -> Iterator[str]:
    """Yield the sources in columns, then what their licences ask to be said."""
    sources = shipped_sources()
    rows = [(one.name, f"{one.package} {one.version}", one.date, one.licence) for one in sources]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    yield ""
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
    yield ""
    for source in sources:
        yield f"{source.attribution} {source.url}"
