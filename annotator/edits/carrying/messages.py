"""Why something was carried over with the confidence it has, and why it was left; in sentences."""

from __future__ import annotations

from annotator.domain.sentences import sentence

UNCHANGED = sentence("carry.unchanged", "unchanged")
SPACE = sentence("carry.space", "only white space changed")
AROUND = sentence("carry.around", "the text around it changed")
MOVED = sentence("carry.moved", "it stands elsewhere now")
WORDED = sentence("carry.worded", "its own words changed")
EDGE = sentence("carry.edge", "its first or last word is gone")
PARTED = sentence("carry.parted", "new text stands inside: it stays unlabelled")
REPEATED = sentence("carry.repeated", "the same words stand in several places here")
FEW = sentence("carry.few", "little of the text around it is left")
MOSTLY = sentence("carry.mostly", "{percent} % of the page is unchanged")
TEXT_GONE = sentence("carry.text_gone", "its text is gone")
TORN = sentence("carry.torn", "its text no longer stands in one place")
BELONGS = sentence("carry.belongs", "what it belongs to: {reason:said}")

LABELLED = sentence("carry.labelled", "the text there is labelled already")
THERE = sentence("carry.there", "the same is there already")
UNSURE = sentence("carry.unsure", "{percent} % sure: {reason:said}")
NOT_CHOSEN = sentence("carry.not_chosen", "not chosen")
LEFT_WITH = sentence("carry.left_with", "what it belongs to was not carried over")

FINISHED = sentence(
    "error.edits.carry_finished",
    "{author} has finished “{page}”: set the page back to in progress, then carry over",
)
SAME_PAGE = sentence("error.edits.carry_same_page", "a page cannot be carried over to itself: name two pages")
