"""Annotates a page completely on the real window, key by key, and counts what the hands do.

What it knows is what a practised annotator knows: what is on the screen, the documented keys, and the
cheapest way among them. It never sets a caret, a selection or an annotation by itself.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.assist.boundaries import Boundaries
from annotator.domain import fillers
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event
from annotator.domain.ranges import Range
from annotator.edits import occurrences
from annotator.edits.repeat import untagged
from annotator.gui.textview import motion
from annotator.gui.window.main_window import MainWindow

from .pages import GoldEvent, GoldMention, GoldPage
from .planning import Caret, Plan, Words, segment_plan
from .window import AUTHOR, strike, until, window_on


@dataclass
class Strokes:
    """Strokes by what they were for, and how many things of each sort were made."""

    keys: Counter[str] = field(default_factory=Counter)
    made: Counter[str] = field(default_factory=Counter)
    used: Counter[str] = field(default_factory=Counter)

    def add(self, other: Strokes) -> None:
        """Add another page's."""
        self.keys += other.keys
        self.made += other.made
        self.used += other.used

    def each(self, *what: str) -> float:
        """Return strokes a piece, several sorts together."""
        return sum(self.keys[one] for one in what) / max(1, sum(self.made[one] for one in what))


class Player:
    """Plays one page. ``strokes`` is what the counter of the window said, by purpose."""

    def __init__(self, window: MainWindow, page: GoldPage) -> None:
        self.window, self.page, self.strokes = window, page, Strokes()
        self.scheme, self.text = window.session.scheme, page.text
        self._words = Words(page.text, lambda _place, _forward: None, lambda _place: False)
        self.ids: dict[str, str] = {}
        """Gold ids to those that the program gave."""
        self.pressed: list[str] = []
        """Every key by its name, in order."""
        self.log: list[tuple[str, str, Plan]] = []
        window.effort.taken()

    # --- keys -----------------------------------------------------------------------------------------

    @property
    def annotations(self) -> AnnotationSet:
        found = self.window.session.annotations
        assert found is not None
        return found

    def press(self, plan: Plan, purpose: str) -> None:
        """Press keys where the keyboard is; each counts for a purpose."""
        for key in plan:
            strike(key)
            self.strokes.keys[purpose] += 1
            self.strokes.used[key if len(key) > 1 or not key.isalnum() else "label"] += 1
            self.pressed.append(key)
            self._look(key)

    def _look(self, key: str) -> None:
        """Wait for what a person would wait for: the hit, the list of places."""
        search = self.window.finding.page
        if search.bar.isVisible() and key != "/" and len(key) == 1:
            until(lambda: not search.bar._timer.isActive() and not search.stream.running)
        if key == "=":
            repeat = self.window.repeat
            until(lambda: not repeat.stream.running and not repeat.stream.looking)
        if len(self.pressed) % 15 == 0 or key in ("F2", "F3"):
            QApplication.processEvents()

    def do(self, plan: Plan | None, purpose: str, what: str) -> None:
        assert plan is not None, f"no way to {what}"
        self.log.append((purpose, what, plan))
        self.press(plan, purpose)

    # --- segments -------------------------------------------------------------------------------------

    def segments(self) -> None:
        """Label the page from top to bottom."""
        self.press(("F2",), "mode")
        cut, article, highest = Boundaries(self.text), 1, 0
        for gold in self.page.segments:
            kind = self.scheme.segment_kinds[gold.kind]
            if self.scheme.is_content(gold.kind) and gold.article not in (None, article):
                article = gold.article or 0
                self.press(("+" if article == highest + 1 else str(article),), "article")
                self.strokes.made["article"] += 1
            highest = max(highest, gold.article or 0)
            words = self.text[gold.start : gold.end][:40]
            plan = segment_plan(self.text, cut, gold, kind.key, joins=not kind.apart)
            self.do(plan, "segment", f"{gold.kind}: {words}")
            self.strokes.made["segment"] += 1

    # --- mentions -------------------------------------------------------------------------------------

    def mentions(self) -> None:
        """Tag the page's mentions from top to bottom, the same everywhere where that is cheaper."""
        self.press(("F3", "Ctrl+Home"), "mode")
        gold = sorted(self.page.mentions, key=lambda one: (one.fragments[0][0], one.fragments[-1][1]))
        places = {(one.fragments, one.type): one for one in gold}
        for one in gold:
            if one.id in self.ids:
                continue
            self._mention(one)
            self._repeat(one, places)

    def _ways(self) -> Words:
        annotations, names = self.annotations, self.window.annotating.names

        def name(place: int, forward: bool) -> Range | None:
            for asked, found in known[forward]:
                # From every place between where it was asked and the name, it is the same name.
                if found is not None and (asked <= place <= found.start or found.end <= place <= asked):
                    return found
            found = names.next(annotations, place, forward=forward)
            known[forward].append((place, found))
            return found

        def tagged(place: int) -> bool:
            near = Range.at(max(0, place - 1), min(len(self.text), place + 1))
            return any(m.span.start <= place <= m.span.end for m in annotations.mentions_in(near))

        known: dict[bool, list[tuple[int, Range | None]]] = {True: [], False: []}
        self._words.name, self._words.tagged = name, tagged
        return self._words

    def _caret(self) -> Caret:
        page = self.window.page
        return Caret(int(page.anchor()), int(page.caret()), held=self.window.annotating.hand.held)

    def _mention(self, gold: GoldMention) -> None:
        first = Range.at(*gold.fragments[0])
        sort = self._sort(gold)
        surface = self.text[first.start : first.end]
        before = set(self.annotations.mentions)
        key = self.scheme.entity_types[gold.type].key
        plan = self._ways().plan(self._caret(), first)
        assert plan is not None, f"no way to {surface!r}"
        self.do((*plan, key), sort, surface)
        (self.ids[gold.id],) = set(self.annotations.mentions) - before
        for more in gold.fragments[1:]:
            self.press(("+",), sort)
            plan = self._ways().plan(self._caret(), Range.at(*more))
            assert plan is not None
            self.do((*plan, "+"), sort, "fragment")
        self.strokes.made[sort] += 1

    def _sort(self, gold: GoldMention) -> str:
        """Tell whether a mention is one word or a name that the program proposes, or something else."""
        if len(gold.fragments) > 1:
            return "mention, other"
        span = Range.at(*gold.fragments[0])
        surface = self.text[span.start : span.end]
        word = motion.word_at(self.text, span.start) == span
        name = surface[0].isupper() and all(part[0].isupper() or len(part) < 4 for part in surface.split())
        return "mention, word or name" if word or name else "mention, other"

    def _repeat(self, gold: GoldMention, places: dict[tuple[object, str], GoldMention]) -> None:
        """Press "=" where what the panel will list is right but for few, and at least two are."""
        if len(gold.fragments) > 1:
            return
        start, end = gold.fragments[0]
        found = occurrences(self.text, self.text[start:end])
        listed = untagged(self.annotations, found, gold.type)
        hits = [places.get((((one.start, one.end),), gold.type)) for one in listed]
        right = [one for one in hits if one is not None]
        keys: list[str] = []
        at = 0
        for row, hit in enumerate(hits):
            if hit is None:
                keys += ["Down"] * (row - at) + ["Space"]
                at = row
        if 2 * len(right) <= len(keys) + 2:
            return
        sort = self._sort(gold)
        before = set(self.annotations.mentions)
        self.do(("=", *keys, "Return"), sort, f"the same as {self.text[start:end]}")
        until(lambda: not self.window.repeat.panel.isVisible())
        made = {m.span.hull.start: m.id for i, m in self.annotations.mentions.items() if i not in before}
        for one in right:
            self.ids[one.id] = made[one.fragments[0][0]]
            self.strokes.made[self._sort(one)] += 1

    # --- the mouse ------------------------------------------------------------------------------------

    def mentions_by_mouse(self) -> None:
        """Tag mentions of one fragment: a double-click on a word, a drag over words, then the type's key."""
        self.press(("F3",), "mode")
        for gold in sorted(self.page.mentions, key=lambda one: one.fragments):
            if len(gold.fragments) > 1:
                continue
            span = Range.at(*gold.fragments[0])
            self._in_sight(span)
            page, viewport = self.window.page, self.window.page.viewport()
            left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            start, end = page.position_of(span.start), page.position_of(span.end)
            if motion.word_at(self.text, span.start) == span:
                at = page.position_of(span.start + 1) if len(span) > 1 else start
                QTest.mouseClick(viewport, left, none, at)
                QTest.mouseDClick(viewport, left, none, at)
                QTest.mouseRelease(viewport, left, none, at)
            else:
                QTest.mousePress(viewport, left, none, start)
                QTest.mouseMove(viewport, start + QPoint(20, 0))
                QTest.mouseMove(viewport, end)
                QTest.mouseRelease(viewport, left, none, end)
            self.strokes.made["mention by mouse"] += 1
            self.press((self.scheme.entity_types[gold.type].key,), "mention by mouse")

    def _in_sight(self, span: Range) -> None:
        """Turn the wheel until some words are in the middle of the page."""
        page = self.window.page
        while page.position_of(span.end).y() > page.viewport().height() * 0.8:
            page.scroll_by(120)
        QApplication.processEvents()

    # --- events ---------------------------------------------------------------------------------------

    def events(self) -> None:
        """Make the page's events from top to bottom; those that are arguments before what takes them."""
        self.press(("Ctrl+Home",), "mode")
        for gold in _in_order(self.page.events):
            self._event(gold)

    def _event(self, gold: GoldEvent) -> None:
        trigger = Range.at(*gold.fragments[0])
        surface = self.text[trigger.start : trigger.end]
        words = self._ways()
        words.tagged = lambda _place: False  # the words of a mention may be a trigger all the same
        before = set(self.annotations.events)
        self.do(words.plan(self._caret(), trigger), "to the trigger", surface)
        self.do(("e", self.scheme.event_types[gold.type].key), "event", f"{gold.type} {surface}")
        (made,) = set(self.annotations.events) - before
        self.ids[gold.id] = made
        self.strokes.made["event"] += 1
        left = [(role, self.ids[target]) for role, target in gold.arguments]
        while left:
            role, target = min(left, key=lambda one: self._far(made, *one)[0])
            left.remove((role, target))
            self._argument(made, role, target)

    def _ring(self, event: str, role: str) -> list[str]:
        """What is proposed for a role, in the order it is proposed in."""
        now = self.annotations.events[event]
        taken = {argument.target for argument in now.arguments}
        return sorted(fillers.ring(self.annotations, self.scheme, now, role), key=lambda one: one in taken)

    def _far(self, event: str, role: str, target: str) -> tuple[int, str]:
        ring = self._ring(event, role)
        at = ring.index(target)
        return (at, "Tab") if at <= len(ring) - at else (len(ring) - at, "Shift+Tab")

    def _argument(self, event: str, role: str, target: str) -> None:
        wanted = self.annotations.events[event]
        key = next(r.key for r in self.scheme.event_types[wanted.type].roles if r.id == role)
        steps, step = self._far(event, role, target)
        self.do((key, *[step] * steps, "Return"), "argument", f"{wanted.type} {role} ({steps} further)")
        now: Event = self.annotations.events[event]
        assert any((a.role, a.target) == (role, target) for a in now.arguments), f"{role} was not filled"
        self.strokes.made["argument"] += 1


def _in_order(events: tuple[GoldEvent, ...]) -> list[GoldEvent]:
    by_id = {one.id: one for one in events}
    done: dict[str, GoldEvent] = {}

    def add(one: GoldEvent) -> None:
        for _role, target in one.arguments:
            if target in by_id and target not in done:
                add(by_id[target])
        done.setdefault(one.id, one)

    for one in sorted(events, key=lambda event: event.fragments):
        add(one)
    return list(done.values())


# --- what is in the store --------------------------------------------------------------------------


def stored(window: MainWindow) -> tuple[object, object, object]:
    """Return segments, mentions and events as the project file has them, without ids."""
    session = window.session
    until(lambda: not session._line and session.database.idle())
    assert session.document is not None
    kept = session.project.annotation_set(session.document.id, session.author)

    def place(item_id: str) -> tuple[object, str]:
        item = kept.mentions.get(item_id) or kept.events[item_id]
        return tuple((f.start, f.end) for f in item.span.fragments), item.type

    return (
        [(s.range.start, s.range.end, s.kind, s.article) for s in kept.segments_in_order()],
        Counter(place(one) for one in kept.mentions),
        Counter(
            (*place(one.id), frozenset(Counter((a.role, place(a.target)) for a in one.arguments).items()))
            for one in kept.events.values()
        ),
    )


def expected(page: GoldPage) -> tuple[object, object, object]:
    """Return the same of the gold."""
    by_id = {one.id: (one.fragments, one.type) for one in (*page.mentions, *page.events)}
    return (
        [(s.start, s.end, s.kind, s.article) for s in page.segments],
        Counter(by_id[one.id] for one in page.mentions),
        Counter(
            (*by_id[one.id], frozenset(Counter((role, by_id[to]) for role, to in one.arguments).items()))
            for one in page.events
        ),
    )


def pointed(page: GoldPage, folder: Path) -> tuple[int, int, int]:
    """Tag a page's mentions with the mouse; return mentions, keys and pointer actions by the journal."""
    with window_on(page, folder) as window:
        player = Player(window, page)
        player.mentions_by_mouse()
        wanted = Counter((m.fragments, m.type) for m in page.mentions if len(m.fragments) == 1)
        assert stored(window)[1] == wanted
        session = window.session
        assert session.document is not None
        spent = session.project.effort(session.document.id, AUTHOR)
        return sum(wanted.values()), spent.keys, spent.pointers


def played(page: GoldPage, folder: Path) -> Player:
    """Annotate a page from nothing; what is in the store at the end is checked, and the journal's count."""
    with window_on(page, folder) as window:
        player = Player(window, page)
        player.segments()
        if page.mentions:
            player.mentions()
            player.events()
        found, wanted = stored(window), expected(page)
        for one, other in zip(found, wanted, strict=True):
            assert one == other, f"{page.name}: what was made is not the gold"
        session = window.session
        assert session.document is not None
        journal = session.project.effort(session.document.id, AUTHOR)
        pressed = sum(player.strokes.keys.values())
        assert journal.keys + window.effort.keys == pressed, "the journal counts what was pressed"
        assert journal.pointers == 0
        return player
