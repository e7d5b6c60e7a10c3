"""Web pages: HTML and XHTML in, the text as a reader sees it out, with the place of every character.

``read_html`` and ``read_html_text`` run where they are called. Whatever comes from outside is read through
``guard.guarded`` instead, in a process with limits of time and memory.
"""

from .guard import Guard, guarded
from .html_reader import looks_like_html, parse_again, parser_and_walk, read_html, read_html_text

__all__ = [
    "Guard", "guarded", "looks_like_html", "parse_again", "parser_and_walk", "read_html", "read_html_text",
]  # fmt: skip
