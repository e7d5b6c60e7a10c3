"""What an element does to the lines of a page (WHATWG HTML, section 15.3), by its name."""

from __future__ import annotations

import re
from typing import Any

INLINE, BLOCK, LINE, CELL, PRE, SKIP, TABLE, COMMENT = range(8)
"""Within a line; a line of its own; a new line even between cells; a cell of a row; a line of its own that
keeps its white space; not shown; a table; no element at all."""
ODD = 16
"""Added for a name that no XPath can say: the element is counted among all children instead."""

_BLOCKS = """address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption
figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main menu nav ol optgroup
option p search section select summary ul"""
_SKIPPED = """applet audio base canvas datalist desc head iframe link meta metadata noembed noframes noscript
param rp script source style template title track video"""

_KINDS: dict[Any, int] = {
    **dict.fromkeys(_BLOCKS.split(), BLOCK),
    **dict.fromkeys(_SKIPPED.split(), SKIP),
    **dict.fromkeys(("br", "caption", "hr", "tbody", "tfoot", "thead", "tr"), LINE),
    **dict.fromkeys(("td", "th"), CELL),
    **dict.fromkeys(("pre", "textarea", "xmp", "plaintext"), PRE),
    "table": TABLE,
}
_NAME = re.compile(r"[^\W\d][\w.-]*")


def kinds(scripting: bool) -> dict[Any, int]:
    """Return the kinds of all names that have one, for the caller to add to; nothing else is an element."""
    from lxml import etree

    no_elements = dict.fromkeys((etree.Comment, etree.PI, etree.Entity), COMMENT)
    return {**_KINDS, **no_elements, "noscript": SKIP if scripting else BLOCK}


def kind_of(tag: Any) -> int:
    """Return the kind of a tag that is in no list: inline, or odd if its name fits into no XPath."""
    return INLINE if isinstance(tag, str) and _NAME.fullmatch(tag) else INLINE + ODD
