"""Each code of a finding, and what is to be done about it."""

from __future__ import annotations

from enum import StrEnum

from annotator.domain.sentences import Message, message

from . import messages


class Remedy(StrEnum):
    """What is to be done: repair, correct the page, change the scheme, go back to a backup, make it again."""

    REPAIR = "repair"
    PAGE = "page"
    SCHEME = "scheme"
    RESTORE = "restore"
    AGAIN = "again"


REMEDIES: dict[str, Remedy] = {
    **dict.fromkeys(
        (
            "agreement", "beginning-missing", "characters", "counts", "dangling-argument", "dangling-note",
            "dangling-relation", "document-columns", "format-version", "index-missing", "journal-place",
            "journal-status", "near-duplicate", "node-map", "open-page", "revision", "scheme-elsewhere",
            "scheme-hash", "search", "search-extra", "span-columns", "surface",
        ),
        Remedy.REPAIR,
    ),
    **dict.fromkeys(("id-twice", "segments-overlap", "span-outside", "nameless"), Remedy.PAGE),
    **dict.fromkeys(("unknown-label",), Remedy.SCHEME),
    **dict.fromkeys(
        (
            "assignment", "author-role", "feedback-seen", "guideline-note", "newer-form", "remark",
            "remark-outside", "settings",
        ),
        Remedy.AGAIN,
    ),
    **dict.fromkeys(
        (
            "argument-order", "author-kind", "beginning", "beginning-lost", "content", "decision-not-gold",
            "duplicate", "hand-in", "hand-in-numbers", "hand-in-revision", "head", "journal",
            "journal-altered", "journal-end", "journal-gap", "link-lost", "made-by", "position",
            "project-id", "project-missing", "published", "scheme-missing", "scheme-number",
            "scheme-unreadable", "set-gone",
            "source-hash", "storage", "table-missing", "text-hash", "text-missing", "unreadable",
        ),
        Remedy.RESTORE,
    ),
}  # fmt: skip
"""Every code. Codes are stable: scripts go by them."""
_SAID = {
    Remedy.REPAIR: messages.DO_REPAIR, Remedy.PAGE: messages.DO_PAGE, Remedy.SCHEME: messages.DO_SCHEME,
    Remedy.RESTORE: messages.DO_RESTORE, Remedy.AGAIN: messages.DO_FORGET,
}  # fmt: skip


def can_be_repaired(code: str) -> bool:
    """Tell whether a check can repair what a code stands for."""
    return REMEDIES[code] is Remedy.REPAIR


def advice(code: str) -> Message:
    """Return what is to be done."""
    return message(_SAID[REMEDIES[code]])
