"""Questions and their versions in words, labels by the names that the reader's language has for them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import cast

from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Color, Scheme
from annotator.domain.sentences import shortened
from annotator.review.adjudication import Adjudication
from annotator.review.policies import NOTHING, SILENT
from annotator.review.questions.docket import Asked, Standing
from annotator.review.questions.elsewhere import RULE as ELSEWHERE
from annotator.review.questions.events import ATTRIBUTE, ROLE, filler_of
from annotator.review.questions.gone import GONE
from annotator.review.questions.question import Filler, Mark, Question, Sort
from annotator.review.questions.referents import SAME, YES

from ..look.colours import GREY
from ..look.i18n import mark, tr

SURFACE = 60
"""So many code points of a surface are shown."""
_SORTS = {
    Sort.SEGMENT: mark("Which label?"),
    Sort.EDGE: mark("Where is the edge?"),
    Sort.CUT: mark("One segment or two?"),
    Sort.ARTICLE: mark("An article of its own?"),
    Sort.MENTION: mark("Which mention?"),
    Sort.EVENT: mark("Which event?"),
    Sort.RELATION: mark("Which relation?"),
    Sort.ENTITY: mark("The same entity?"),
    Sort.CLUSTER: mark("The same event?"),
    Sort.FLAG: mark("Page flag?"),
}
_KINDS = {
    "missing": mark("missing"),
    "extent": mark("extent"),
    "type": mark("type"),
    "attribute": mark("attribute"),
    "entity": mark("entity"),
    "split": mark("split"),
    "role": mark("role"),
    "kind": mark("label"),
    "article": mark("article"),
    GONE: mark("nobody says this any more"),
}
STANDINGS = {
    Standing.OPEN: mark("open"),
    Standing.STALE: mark("changed since"),
    Standing.LATER: mark("put off"),
    Standing.WAITING: mark("waits for another question"),
    Standing.DUE: mark("agreed"),
    Standing.DECIDED: mark("decided"),
    Standing.MOOT: mark("no longer asked"),
}
SIGNS = {
    Standing.OPEN: "·",
    Standing.STALE: "!",
    Standing.LATER: "–",
    Standing.WAITING: "…",
    Standing.DUE: "=",
    Standing.DECIDED: "✓",
    Standing.MOOT: " ",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A version as it is shown: what it says, where it lies in the text, and in which colour."""

    words: str
    ranges: tuple[Range, ...]
    color: Color


def title(asked: Asked, scheme: Scheme) -> str:
    """Return what is asked, in a few words: "extent", "type, attribute", "Which label?"."""
    question = asked.question
    if question.sort is Sort.EVENT and question.field:
        return _field(question.field, scheme)
    if question.sort in (Sort.MENTION, Sort.EVENT) and asked.kinds:
        if "missing" in asked.kinds and len(asked.versions) == 1:
            return tr(_KINDS["missing"])  # what it would be, nobody doubts
        return ", ".join(tr(_KINDS[kind]) if kind in _KINDS else kind for kind in asked.kinds)
    return tr(_SORTS[question.sort])


def role_name(field: str, scheme: Scheme) -> str:
    """Return the name of the role that the field of a question is about."""
    role = field.removeprefix(ROLE)
    found = next((one for event in scheme.event_types.values() if (one := event.role(role))), None)
    return found.name if found else role


def _field(field: str, scheme: Scheme) -> str:
    name, _, value = field.partition(":")
    if name == "role":
        return tr("role {role}").format(role=role_name(field, scheme))
    if name == "attribute":
        attribute = scheme.attributes.get(value)
        return attribute.name if attribute else value
    return tr(_KINDS[name]) if name in _KINDS else name


def surface(question: Question) -> str:
    """Return the words that are asked about, on one line."""
    return shortened(
        question.surface.replace("\n", " · ") if _of_two(question) else question.surface, SURFACE
    )


def _of_two(question: Question) -> bool:
    """Tell whether a question names two places, one on each line: a trigger and a filler, two mentions."""
    return question.sort is Sort.RELATION or question.field == SAME or question.field.startswith(ROLE)


@dataclass(frozen=True, slots=True)
class Told:
    """What versions are put into words with: the page, the scheme, and ``name`` of what is referred to."""

    page: Adjudication
    scheme: Scheme
    name: Callable[[str], str]

    def shown(self, question: Question, value: Hashable) -> Shown:
        """Return a version, or what gold holds, as it is shown."""
        words, where, color = self._shown(question, value)
        if question.unit[0] == GONE:
            words = tr("gold loses it") if value is NOTHING else tr("gold keeps it")
        elif question.field.startswith(ROLE):
            words = self._filled(question, value)
        elif question.field == SAME:
            words = self._same(question, alike=value is True)
        elif value is NOTHING or value is SILENT:
            words = self._nothing(question)
        elif question.sort is Sort.RELATION:
            words = self._related(question, str(value))
        return Shown(words, where, color)

    def short(self, question: Question, value: Hashable) -> str:
        """Return what gold holds in a word or two, for the line of a table."""
        return "–" if value is NOTHING else self._shown(question, value)[0]

    def filler(self, filler: Filler) -> str:
        """Return the words of what may fill a role."""
        return self._quoted(self._place(filler))

    def _shown(self, question: Question, value: Hashable) -> tuple[str, tuple[Range, ...], Color]:
        where: tuple[Range, ...] = (question.range,)
        match value:
            case _ if value is NOTHING or value is SILENT:
                return tr("nothing here"), (), GREY
            case (Mark(), *_):
                marks = cast("tuple[Mark, ...]", value)
                label = self.scheme.entity_types.get(marks[0].type)
                where = tuple(part for one in marks for part in one.span.fragments)
                return " + ".join(map(self._mark, marks)), where, label.color if label else GREY
            case Span():
                return self._quoted(value), value.fragments, GREY
            case Filler():
                span = self._place(value)
                return self._quoted(span), span.fragments, GREY
            case bool():
                return tr("yes") if value else tr("no"), where, GREY
            case (int(stop), int(start)):
                return self._edge(stop), (Range.at(min(stop, start), max(stop, start)),), GREY
            case ("another", *_):
                return tr("something else"), where, GREY
            case (str(kind), article) if question.sort is Sort.SEGMENT:
                segment = self.scheme.segment_kinds.get(kind)
                words = segment.name if segment else kind
                if article is not None:
                    words = f"{words} · " + tr("article {number}").format(number=article)
                return words, where, segment.color if segment else GREY
            case str() if question.field.startswith(ATTRIBUTE):
                return self._value(question.field.removeprefix(ATTRIBUTE), value), where, GREY
            case str():
                words, color = self._label(value)
                return words, where, color
        return str(value), where, GREY

    def _nothing(self, question: Question) -> str:
        """Return what "nothing" says as an answer to a question."""
        if question.sort is Sort.RELATION:
            source, target = self._ends(question)
            return tr("no relation between {source} and {target}").format(source=source, target=target)
        return tr("refers to nothing") if question.sort in (Sort.ENTITY, Sort.CLUSTER) else tr("nothing here")

    def _filled(self, question: Question, value: Hashable) -> str:
        """Return whether something fills a role, or what does."""
        place = self.page.sitting.alignment.events[question.unit[1]]
        trigger, role = self._quoted(place.first), role_name(question.field, self.scheme)
        asked = filler_of(question)
        filler = value if isinstance(value, Filler) else asked if value is True else None
        if filler is not None:
            text = tr("{filler} is {role} of {trigger}")
            return text.format(filler=self._quoted(self._place(filler)), role=role, trigger=trigger)
        if asked is None:
            return tr("nothing is {role} of {trigger}").format(role=role, trigger=trigger)
        text = tr("{filler} is not {role} of {trigger}")
        return text.format(filler=self._quoted(self._place(asked)), role=role, trigger=trigger)

    def _same(self, question: Question, *, alike: bool) -> str:
        lines = question.surface.split("\n")
        one, other = (f"‘{shortened(part, SURFACE)}’" for part in (lines[0], lines[-1]))
        text = tr("{one} and {other} are the same") if alike else tr("{one} and {other} are different")
        return text.format(one=one, other=other)

    def _related(self, question: Question, type_id: str) -> str:
        source, target = self._ends(question)
        name, _ = self._label(type_id)
        return tr("{source} → {relation} → {target}").format(source=source, relation=name, target=target)

    def _ends(self, question: Question) -> tuple[str, str]:
        found = self.page.sitting.alignment
        place = found.relations[question.unit[1]]
        one, other = (found.at(end).first for end in (place.source, place.target))
        return self._quoted(one), self._quoted(other)

    def _place(self, filler: Filler) -> Span:
        found = self.page.sitting.alignment
        return (found.mentions if filler.sort == "mention" else found.events)[filler.place].first

    def _mark(self, one: Mark) -> str:
        label = self.scheme.entity_types.get(one.type)
        values = "".join(f" · {self._value(name, value)}" for name, value in one.attributes)
        return f"{label.name if label else one.type} {self._quoted(one.span)}{values}"

    def _value(self, attribute: str, value: str) -> str:
        found = self.scheme.attributes.get(attribute)
        return found.called(value) if found else value

    def _quoted(self, span: Span) -> str:
        return f"‘{shortened(span.surface(self.page.sitting.text), SURFACE)}’"

    def _edge(self, stop: int) -> str:
        text = self.page.sitting.text
        before = " ".join(text[max(0, stop - 24) : stop].split())
        return f"…{before} | {' '.join(text[stop : stop + 24].split())}…"

    def _label(self, value: str) -> tuple[str, Color]:
        scheme = self.scheme
        for group in (scheme.event_types, scheme.relation_types, scheme.page_flags, scheme.entity_types):
            if (found := group.get(value)) is not None:
                return found.name, getattr(found, "color", GREY)
        return self.name(value), GREY


def label_name(label: str, scheme: Scheme) -> str:
    """Return the name of a label of any sort."""
    groups = (scheme.segment_kinds, scheme.entity_types, scheme.event_types, scheme.relation_types)
    found = next((group[label] for group in groups if label in group), None)
    return found.name if found is not None else role_name(label, scheme)


def labels_of(asked: Asked, scheme: Scheme) -> list[str]:
    """Return the ids of the labels that the versions give, each once."""
    found: dict[str, None] = {}
    for version in asked.versions:
        match version.value:
            case (Mark(), *_):
                found.update(dict.fromkeys(one.type for one in cast("tuple[Mark, ...]", version.value)))
            case (str(kind), _):
                found[kind] = None
            case str(label):
                found[label] = None
    return [one for one in found if guideline(one, scheme)]


def guideline(label: str, scheme: Scheme) -> str:
    """Return the guideline of a label in Markdown, its name above it; empty if it has none."""
    for group in (scheme.segment_kinds, scheme.entity_types, scheme.event_types):
        if (found := group.get(label)) is not None:
            return f"**{found.name}**\n\n{found.guideline}" if found.guideline else ""
    return ""


def key_of(asked: Asked, number: int) -> str:
    """Return the key that takes a version (by its number from 0): its number, of two cells Enter and 0."""
    if asked.question.field == SAME:
        return "Return" if asked.versions[number].value is True else "0"
    return str(number + 1)


def from_elsewhere(asked: Asked) -> bool:
    """Tell whether what was decided on another page was taken."""
    return asked.decision is not None and asked.decision.rule == ELSEWHERE


def standing(asked: Asked) -> str:
    """Return how a question stands, and where the answer is from if a person gave it on another page."""
    if from_elsewhere(asked) and asked.decision is not None and asked.standing is Standing.DECIDED:
        return tr("as decided on {page}").format(page=asked.decision.reason)
    return tr(STANDINGS[asked.standing])


def elsewhere(asked: Asked, told: Told | None) -> list[str]:
    """Return what people decided on other pages where the same was said, while a question is not settled."""
    if told is None or asked.standing is Standing.DECIDED:
        return []
    sitting = told.page.sitting
    known = sitting.elsewhere.get(asked.question.sort)
    said = []
    for link in known.of(asked.question, sitting.sets) if known is not None else ():
        if asked.question.field == SAME:
            value = tr("the same") if link.value == YES else tr("different")
        else:
            value = told.name(link.referent) if link.referent else tr("nothing")
        said.append(tr("on ‘{page}’ {person} decided: {value}").format(
            page=link.page, person=link.by, value=value
        ))  # fmt: skip
    return list(dict.fromkeys(said))


def source_of(asked: Asked, page: Adjudication | None) -> str:
    """Return the name of the model whose word was taken; empty if it was not a model's."""
    if page is None or asked.decision is None or not asked.decision.outcome.settles:
        return ""
    playing = {one.author.name for one in page.sitting.sets}
    value = asked.decision.value
    others = [one for one in asked.decision.votes if one.author not in playing and one.fingerprint == value]
    return others[0].author if others else ""


MOST_KEYS = 9
"""The keys 1 … 9 take the version with that number."""
SHOWN_KEYS = {"Return": "↵"}
"""Keys as they are shown."""
