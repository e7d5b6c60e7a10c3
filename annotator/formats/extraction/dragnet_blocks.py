"""dragnet's blocks of a page, by the rules of its ``blocks.pyx``.

A block begins at ``h1`` … ``h6``, ``p``, ``div``, ``table`` and ``map``, and is not ended by their end
tags. Some elements are passed over whole, with their tail kept. Inside a link nothing begins a block.
Tokens are the runs of characters between white space, signs and underscores, within one text node.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .markup import TextNode

TOKEN = re.compile(r"[^\W_]+")
BEGIN = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "table", "map"})
PASSED_OVER = frozenset(
    {
        "applet", "area", "base", "basefont", "bdo", "button", "caption", "fieldset", "fram", "frameset",
        "iframe", "img", "input", "legend", "link", "menu", "meta", "noframes", "noscript", "object",
        "optgroup", "option", "param", "script", "select", "style", "textarea", "var", "xmp",
        "like", "like-box", "plusone",
    }
)  # fmt: skip


def blocks(root: Any) -> Iterator[list[TextNode]]:
    """Yield the text nodes of each block in document order; blocks without a token too."""
    block: list[TextNode] = []
    # What is to be done next: (element, True) enter it, (element, False) take its tail; links count depth.
    waiting: list[tuple[Any, bool, bool]] = [(child, True, False) for child in reversed(root)]
    while waiting:
        element, enter, in_link = waiting.pop()
        if not enter:
            _add(block, TextNode(element, True))
            continue
        waiting.append((element, False, in_link))
        if not isinstance(element.tag, str) or element.tag in PASSED_OVER:
            continue
        if element.tag in BEGIN and not in_link:
            yield block
            block = []
        _add(block, TextNode(element, False))
        inside = in_link or element.tag == "a"
        waiting.extend((child, True, inside) for child in reversed(element))
    yield block


def _add(block: list[TextNode], node: TextNode) -> None:
    if node.text:
        block.append(node)
