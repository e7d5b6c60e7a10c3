"""What is said about pages that are damaged, in sentences (`domain.sentences`)."""

from __future__ import annotations

from annotator.domain.sentences import sentence

PAGE_DAMAGED = sentence(
    "error.store.page_damaged",
    "the page {name} is damaged ({reason:said}); restore a backup, or use annotator salvage",
)
SET_DAMAGED = sentence(
    "error.store.set_damaged",
    "{author}’s annotations on {name} are damaged ({reason:said}); restore a backup, or use annotator "
    "salvage",
)
BAD_BYTES = sentence("reason.store.bad_bytes", "some of its letters are not UTF-8")
