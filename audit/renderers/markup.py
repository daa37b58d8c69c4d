"""XML as other programs write it: no character that XML 1.0 cannot hold."""

import re
from xml.etree.ElementTree import Element, indent, tostring

from audit.renderers.printable import without_controls

_FORBIDDEN = re.compile("[\ufffe\uffff]")


def element(name: str, /, **attributes: str | int) -> Element:
    """Make an element whose attributes are fit for XML."""
    return Element(name, {key: fit_for_xml(str(value)) for key, value in attributes.items()})


def fit_for_xml(text: str) -> str:
    """Return a text with signs for the characters that XML cannot hold."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", without_controls(text))


def document(root: Element) -> str:
    """Return the whole file."""
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'
