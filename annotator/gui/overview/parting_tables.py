"""The tables of where authors part: pairs of labels and edge rules with examples, and the notes of them."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.domain.ids import fresh_id
from annotator.review.confusion import Parting
from annotator.review.edges import EdgeExample, EdgeParting, EdgeRule
from annotator.review.hardest import MOST
from annotator.store.review_values import GuidelineExample, GuidelineNote

from ..look.i18n import tr
from .asked_for import EdgePages, LabelPages, OpenPage, Seen
from .cell_table import Cell, Table, row_of
from .wording import EDGE, EDGE_WORDS, SIDES, UNDEFINED, label_name, sort_name

AnyParting = Parting | EdgeParting


def partings(seen: Seen) -> list[AnyParting]:
    """Return the labels and the edges on which authors part most, the most frequent first."""
    found = seen.overview.digest
    both: list[AnyParting] = [*found.confusion.partings()[:MOST], *found.edges.partings()[:MOST]]
    return sorted(both, key=lambda one: -one.places)


def _edge(rule: EdgeRule) -> str:
    return tr("{edge}: {words}").format(edge=tr(SIDES[rule.side]), words=tr(EDGE_WORDS[rule.words]))


def edge_words(rule: EdgeRule) -> str:
    """Return an edge rule in words, without its label."""
    return tr("{rule}, in or out").format(rule=_edge(rule))


def _row_name(seen: Seen, one: AnyParting) -> tuple[str, str]:
    """Return what a row is about: a label, or two; and of which sort it is, or what is in or out."""
    if isinstance(one, EdgeParting):
        return label_name(seen.scheme, one.rule.sort, one.rule.label), _edge(one.rule)
    pair = " / ".join(label_name(seen.scheme, one.sort, each) for each in (one.first, one.second))
    return pair, sort_name(one.sort)


def parting_table(seen: Seen, found: Sequence[AnyParting]) -> Table:
    """Return where authors part: what they say, how often, and up to three examples."""
    rows = []
    for one in found:
        (name, sort), examples = _row_name(seen, one), _examples(seen, one)
        whole = f"{name}, {sort}, {one.places}: {'; '.join(text for _, text, _ in examples)}"
        key = EdgePages(one.rule) if isinstance(one, EdgeParting) else LabelPages(
            (one.between, one.sort, one.first, one.second)
        )  # fmt: skip
        cells = [
            Cell(name, whole, key=key), Cell(sort, whole, key=key),
            Cell(str(one.places), whole, key=key, number=True),
        ]  # fmt: skip
        cells += [Cell(shown, text, key=opens) for shown, text, opens in examples]
        cells += [Cell("", tr("no further example"))] * (3 - len(examples))
        rows.append(tuple(cells))
    columns = (tr("labels"), tr("sort or edge"), tr("places"), tr("example"), tr("example"), tr("example"))
    return Table(tr("Where authors part"), columns, tuple(rows), stretch=(3, 4, 5))


def _examples(seen: Seen, one: AnyParting) -> list[tuple[str, str, OpenPage]]:
    """Return examples as they are shown, all there is to say of them, and what they open."""
    found = []
    for each in one.examples:
        shown = f"‘{each.surface}’"
        if isinstance(each, EdgeExample):
            shown = f"‘{_marked(each)}’"
            votes = tr("{author} takes it in, {other} does not").format(author=each.taker, other=each.leaver)
        else:
            sort = one.sort if isinstance(one, Parting) else EDGE
            votes = ", ".join(f"{who}: {label_name(seen.scheme, sort, label)}" for who, label in each.said)
        opens = OpenPage(each.document, each.start, each.end, asked=True)
        found.append((shown, f"{shown} – {seen.overview.names[each.document]} – {votes}", opens))
    return found


def _marked(each: EdgeExample) -> str:
    """Return the whole stretch with the words that one side leaves in brackets."""
    if each.wider.startswith(each.surface):
        return f"[{each.surface}]{each.wider[len(each.surface) :]}"
    if each.wider.endswith(each.surface):
        return f"{each.wider[: -len(each.surface)]}[{each.surface}]"
    return f"{each.surface} · {each.wider}"


def note_of(one: AnyParting, by: str) -> GuidelineNote:
    """Return the note for the guidelines that a row makes."""
    if isinstance(one, EdgeParting):
        edges = tuple(GuidelineExample(e.document, e.start, e.end, e.wider) for e in one.examples)
        label = one.rule.label
        return GuidelineNote(fresh_id(), EDGE, label, label, edge_words(one.rule), edges, by)
    examples = tuple(GuidelineExample(e.document, e.start, e.end, e.surface) for e in one.examples)
    return GuidelineNote(fresh_id(), one.sort.value, one.first, one.second, "", examples, by)


def notes(seen: Seen) -> Table:
    """Return the open notes for the guidelines; Enter opens the place of the first example."""
    rows = []
    for one in seen.overview.notes:
        if one.settled:
            continue
        labels = dict.fromkeys((one.first, one.second))
        names = " / ".join(label_name(seen.scheme, one.sort, each) for each in labels)
        examples = ", ".join(f"‘{each.surface}’" for each in one.examples)
        first = one.examples[0] if one.examples else None
        key = OpenPage(first.document, first.start, first.end, asked=True) if first else None
        rows.append(row_of((names, sort_name(one.sort), one.text or UNDEFINED, examples), key))
    columns = (tr("labels"), tr("sort"), tr("note"), tr("examples"))
    return Table(tr("Notes for the guidelines"), columns, tuple(rows), stretch=(3,))
