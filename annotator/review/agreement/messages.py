"""What the measures say in words: why there is no number, when one misleads, what was left out."""

from __future__ import annotations

from typing import Any

from annotator.domain.wording import Message, Sentence, sentence

# --- why a measure is undefined -------------------------------------------------------------------------

NOTHING = sentence("agreement.nothing", "neither side has any")
NOTHING_SHARED = sentence("agreement.nothing_shared", "nothing was labelled by both")
ONE_LABEL = sentence("agreement.one_label", "only one label occurs; 100 % the same")
NO_BOUNDARY = sentence("agreement.no_boundary", "one segment on both sides: no boundary to compare")
ONE_ARTICLE = sentence("agreement.one_article", "one article on both sides: nothing to tell apart")
NO_UNIT_SHARED = sentence("agreement.no_unit_shared", "no two authors labelled the same text")

# --- when a number misleads -----------------------------------------------------------------------------

PREVAILS = sentence(
    "agreement.prevails", "nearly all of it is {label}: κ says little here, look at the labels below"
)
PREVAILS_KIND = sentence(
    "agreement.prevails_kind", "nearly all of it is {label:kind}: κ says little here, look at the kinds below"
)
PREVAILS_WORD = sentence(
    "agreement.prevails_word", "nearly all of it is {label:word}: κ says little here, look at the kinds below"
)
PREVAILS_UNLABELLED = sentence(
    "agreement.prevails_unlabelled",
    "nearly all of it is unlabelled: κ says little here, look at the kinds below",
)
CONTENT = sentence("word.content", "content").forms[0]
BOILERPLATE = sentence("word.boilerplate", "boilerplate").forms[0]
_PREVAILS = {"": PREVAILS, "kind": PREVAILS_KIND, "word": PREVAILS_WORD}


def said(sentence: Sentence, **values: Any) -> Message:
    """Return a sentence with its values."""
    return Message(sentence.id, values)


def prevails(label: str, sort: str = "") -> Message:
    """Return that nearly all has one label; ``sort`` is how the label is shown: kind, word, or as it is."""
    return said(_PREVAILS[sort], label=label) if label else said(PREVAILS_UNLABELLED)


# --- what a measure is called ---------------------------------------------------------------------------

CHARACTER_KAPPA = sentence("measure.character_kappa", "κ of kinds, unlabelled text being a kind of its own")
CHARACTER_KAPPA_LABELLED = sentence("measure.character_kappa_labelled", "κ of kinds, text both labelled")
CONTENT_KAPPA = sentence("measure.content_kappa", "κ of content against all else")
CONTENT_KAPPA_LABELLED = sentence(
    "measure.content_kappa_labelled", "κ of content against boilerplate, text both labelled"
)
KIND_F1 = sentence("measure.kind_f1", "F1 of kinds, by characters")
CHARACTER_ALPHA = sentence("measure.character_alpha", "α of kinds, unlabelled text being a kind of its own")
CHARACTER_ALPHA_LABELLED = sentence("measure.character_alpha_labelled", "α of kinds, labelled text only")
SEGMENT_UNITIZING_ALPHA = sentence("measure.segment_unitizing_alpha", "unitizing α of segments")
SEGMENT_LABEL_ALPHA = sentence("measure.segment_label_alpha", "unitizing α of segments, kinds alone")
MENTION_UNITIZING_ALPHA = sentence("measure.mention_unitizing_alpha", "unitizing α of mentions")
MENTION_UNIT_ALPHA = sentence("measure.mention_unit_alpha", "unitizing α of mentions, places alone")
MENTION_LABEL_ALPHA = sentence("measure.mention_label_alpha", "unitizing α of mentions, types alone")
BOUNDARY_SIMILARITY = sentence("measure.boundary_similarity", "boundary similarity, by sentences")
SEGMENT_F1 = sentence("measure.segment_f1", "F1 of segments")
ARTICLE_B_CUBED = sentence("measure.article_b_cubed", "B³ of articles")
ARTICLE_RAND = sentence("measure.article_rand", "adjusted Rand index of articles")
ARTICLE_KAPPA = sentence("measure.article_kappa", "κ of articles, best renaming")

# --- what a measure counts ------------------------------------------------------------------------------

CHARACTERS = sentence("unit.characters", "{n} characters", one="{n} character")
BOUNDARIES = sentence("unit.boundaries", "{n} boundaries", one="{n} boundary")
SEGMENTS = sentence("unit.segments", "{n} segments", one="{n} segment")
