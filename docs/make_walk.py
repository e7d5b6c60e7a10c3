"""Annotate a raw page by keyboard alone, draw the pictures of manual/walk.md and write the keys into it.

Real key events go to the real window; ``tests/effort`` holds the hand that presses them. The page is the raw
seed ``../shared/seeds/000_…``: without it nothing is written. What is stored at the end is compared with what
the hand was told to make; a difference is an error.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.items import State
from annotator.gui.picture import save
from annotator.gui.window.main_window import MainWindow
from tests.effort.pages import GoldEvent, GoldMention, GoldPage, seeds
from tests.effort.planning import Plan
from tests.effort.player import AUTHOR, Player, expected, stored, until, window_on

PAGE = Path(__file__).parent / "manual" / "walk.md"
IMAGES = Path(__file__).parent / "images" / "walk"
STORY = Path(__file__).parents[1] / "tests" / "effort" / "seed_story.json"
SIZE = QSize(1280, 800)

PICTURES = {
    "segment: Title, article 1": ("1-stretch", 0),
    "segment: Newsletter promo": ("2-box", 0),
    "segment: Title, article 2": ("3-article", 0),
    "refers: refers to Japan": ("4-refers", -1),
    "mention: the same as rare earths": ("5-everywhere", -1),
    "mention: “rare earth”, Commodity": ("6-apart", 0),
    "event: Restrict trade, “curb”": ("7-event", 1),
    "argument: Time, “Earlier this month”": ("8-argument", -1),
    "finish: done": ("9-missing", 1),
    "finish: finished anyway": ("10-finished", 1),
}
"""Before what is done a picture is taken, and after how many of its keys (negative: before the last)."""


@dataclass(frozen=True)
class Story:
    """What is said about article 1 beyond segments. Attributes by mention, entities as groups of mentions."""

    page: GoldPage
    attributes: dict[str, dict[str, str]]
    entities: list[tuple[str | None, list[str]]]


def story() -> Story | None:
    """Return the page with all that is to be annotated on it; None without the seed."""
    told = json.loads(STORY.read_text(encoding="utf-8"))
    page = next((one for one in seeds() if one.name == "seed 000"), None)
    if page is None or page.document().text_sha256 != told["text_sha256"]:
        return None
    spans = {one["id"]: tuple((a, b) for a, b in one["spans"]) for one in told["mentions"] + told["events"]}
    mentions = tuple(GoldMention(m["id"], spans[m["id"]], m["type"]) for m in told["mentions"])
    events = tuple(
        GoldEvent(e["id"], spans[e["id"]], e["type"], tuple((a["role"], a["target"]) for a in e["arguments"]))
        for e in told["events"]
    )
    whole = replace(page, name=Path(told["file"]).stem, mentions=mentions, events=events)
    attributes = {m["id"]: m.get("attributes", {}) for m in told["mentions"]}
    return Story(whole, attributes, [(e.get("kb"), e["mentions"]) for e in told["entities"]])


@dataclass
class Step:
    """Keys pressed one after the other for one thing."""

    purpose: str
    what: str
    keys: Plan


@dataclass
class Chapter:
    """What was pressed up to a picture; the last chapter has none."""

    steps: list[Step] = field(default_factory=list)
    picture: str = ""


_AT_ONCE = {
    "F2": "segments",
    "F3": "entities and events, from the top",
    "Ctrl+Home": "from the top",
    "+": "one more part",
}


class Walk(Player):
    """The hand of the effort tests; also says what mentions refer to, finishes the page, keeps a record."""

    def __init__(self, window: MainWindow, told: Story, folder: Path | None) -> None:
        super().__init__(window, told.page)
        self.told, self.folder = told, folder
        self.chapters = [Chapter()]
        self._in_step = False
        self._left = dict(PICTURES)
        self._filler = ""
        self._gold = told.page.mentions[0]
        self._group = {m: at for at, (_kb, mentions) in enumerate(told.entities) for m in mentions}
        self._entities: dict[int, str] = {}

    # --- keys and pictures ----------------------------------------------------------------------------

    def press(self, plan: Plan, purpose: str) -> None:
        if plan and not self._in_step:
            what = "another article starts" if purpose == "article" else _AT_ONCE[plan[0]]
            self._record(purpose, what, plan)
        super().press(plan, purpose)

    def do(self, plan: Plan | None, purpose: str, what: str) -> None:
        assert plan is not None, f"no way to {what}"
        what = self._named(purpose, what)
        sort = "mention" if purpose.startswith("mention") else purpose
        picture, at = self._left.pop(f"{sort}: {what}", ("", len(plan)))
        self._in_step = True
        for part in (plan[:at], plan[at:]):
            if part:
                self._record(purpose, f"{what} …" if part != plan and part == plan[:at] else what, part)
                self.press(part, purpose)
            if picture:
                self._photograph(picture)
                picture = ""
        self._in_step = False

    def _record(self, purpose: str, what: str, keys: Plan) -> None:
        self.chapters[-1].steps.append(Step(purpose, what, keys))

    def _named(self, purpose: str, what: str) -> str:
        if purpose == "segment":
            gold = self.page.segments[self.strokes.made["segment"]]
            article = f", article {gold.article}" if gold.article else ""
            return self.scheme.segment_kinds[gold.kind].name + article
        if purpose == "event":
            name, _, trigger = what.partition(" ")
            return f"{self.scheme.event_types[name].name}, “{trigger}”"
        if purpose == "argument":
            return self._filler
        if purpose.startswith("mention") and what == "fragment":
            return "the other part"
        if purpose.startswith("mention") and not what.startswith("the same as"):
            return f"“{what}”, {self.scheme.entity_types[self._gold.type].name}"
        return f"to “{what}”" if purpose == "to the trigger" else what

    def _argument(self, event: str, role: str, target: str) -> None:
        now = self.annotations
        item = now.mentions.get(target) or now.events[target]
        roles = self.scheme.event_types[now.events[event].type].roles
        name = next(one.name for one in roles if one.id == role)
        self._filler = f"{name}, “{item.span.surface(self.text)}”"
        super()._argument(event, role, target)

    def _photograph(self, name: str) -> None:
        self.chapters[-1].picture = name
        self.chapters.append(Chapter())
        if self.folder is not None:
            self.settle()
            image = QImage(SIZE, QImage.Format.Format_ARGB32_Premultiplied)
            painter = QPainter(image)
            self.window.render(painter, QPoint())
            painter.end()
            save(image, self.folder / f"{name}.png")

    def settle(self) -> None:
        """Let everything that is under way come to rest."""
        session = self.window.session
        until(lambda: not session._line and session.database.idle())
        QTest.qWait(300)
        until(lambda: not session._line and session.database.idle())

    # --- what the effort tests leave out --------------------------------------------------------------

    def segments(self) -> None:
        """Label all but the last one, which is forgotten so that finishing has something to ask."""
        whole = self.page
        self.page = replace(whole, segments=whole.segments[:-1])
        super().segments()
        self.page = whole

    def _mention(self, gold: GoldMention) -> None:
        self._gold = gold
        super()._mention(gold)
        label = self.scheme.entity_types[gold.type]
        for name, value in self.told.attributes[gold.id].items():
            number, attribute = label.attributes.index(name) + 1, self.scheme.attributes[name]
            if attribute.values:
                times = attribute.values.index(value) - attribute.values.index(attribute.default)
                keys = (f"Ctrl+{number}",) * times
            else:
                keys = (f"Ctrl+{number}", *value, "Return")
            self.do(keys, "attribute", value if attribute.values else attribute.name)
            self.strokes.made["attribute"] += 1
        if gold.id in self._group:
            self._refer(gold, self._group[gold.id])

    def _refer(self, gold: GoldMention, group: int) -> None:
        """Say what a mention refers to: a new entity, the one with the same words, or one by its letters."""
        surface = self.text[slice(*gold.fragments[0])]
        known, kb = self._entities.get(group), self.told.entities[group][0]
        if known is None:
            self._entities[group] = surface
            keys = ("Tab", *kb) if kb else ()
        else:
            keys = () if known.casefold() == surface.casefold() else tuple(known.casefold().split()[0])
        self.do(("Ctrl+R", *keys, "Return"), "refers", f"refers to {self._entities[group]}")
        self.strokes.made["refers"] += 1

    def finish(self) -> None:
        """Finish too early, go to what is missing, label it, finish."""
        last = self.page.segments[-1]
        self.do(("Ctrl+Return",), "finish", "done")
        assert self.window.finishing.bar.isVisible(), "nothing was asked"
        self.do(("F4",), "finish", "to what is missing")
        self.do((self.scheme.segment_kinds[last.kind].key,), "segment", "")
        self.strokes.made["segment"] += 1
        self.settle()
        self.do(("Ctrl+Return",), "finish", "finished anyway")

    def check(self) -> None:
        """Compare what is stored with what was told, and the journal's count with what was pressed."""
        for found, wanted in zip(stored(self.window), expected(self.page), strict=True):
            assert found == wanted, "what was made is not what was told"
        session = self.window.session
        kept = session.project.annotation_set(session.document.id, session.author)
        assert kept.state is State.DONE
        linked: dict[str, set[int]] = {}
        for told, made in self.ids.items():
            if (mention := kept.mentions.get(made)) is None:
                continue
            for name, value in self.told.attributes[told].items():
                assert mention.attributes.get(name) == value, f"{name} of {told}"
            group = self._group.get(told)
            assert (mention.entity is None) == (group is None), f"{told} is linked"
            if group is not None:
                linked.setdefault(mention.entity, set()).add(group)
        assert sorted(linked.values(), key=min) == [{at} for at in range(len(self.told.entities))]
        for entity, groups in linked.items():
            assert session.entities[entity].kb == self.told.entities[min(groups)][0]
        spent = session.project.effort(session.document.id, AUTHOR)
        assert spent.keys + self.window.effort.keys == sum(self.strokes.keys.values()), "all keys are counted"
        assert spent.pointers == 0


def walk(told: Story, pictures: Path | None) -> Walk:
    """Annotate the page from nothing, with pictures into a folder if one is given."""
    with tempfile.TemporaryDirectory() as folder, window_on(told.page, Path(folder)) as window:
        window.resize(SIZE)
        QApplication.processEvents()
        made = Walk(window, told, pictures)
        made.segments()
        made.mentions()
        made.events()
        made.finish()
        made.settle()
        made.check()
        assert not made._left, f"no picture was taken of {sorted(made._left)}"
        return made


# --- what is written ------------------------------------------------------------------------------------

ROWS = (
    ("segments, with article numbers", "segment", ("segment", "article")),
    ("mentions", "mention", ("mention, word or name", "mention, other")),
    ("attributes of mentions", "attribute", ("attribute",)),
    ("what mentions refer to", "refers", ("refers",)),
    ("ways to a trigger", "event", ("to the trigger",)),
    ("events", "event", ("event",)),
    ("arguments", "argument", ("argument",)),
    ("finishing, and going from one thing to the next", "", ("finish", "mode")),
)


def totals(made: Walk) -> str:
    """Return what it came to as a table in Markdown."""
    strokes = made.strokes
    lines = ["| for | made | keys | each |", "|---|---|---|---|"]
    for name, thing, purposes in ROWS:
        count = sum(n for what, n in strokes.made.items() if thing and what.startswith(thing))
        keys = sum(strokes.keys[one] for one in purposes)
        each = f"{keys / count:.2f}" if count else ""
        lines.append(f"| {name} | {count or ''} | {keys} | {each} |")
    lines.append(f"| **all** | | **{sum(strokes.keys.values())}** | |")
    return "\n".join(lines)


FEW = 12  # steps that are shown unfolded
_SHORT = {"Return": "Enter", "Escape": "Esc"}
_TYPED = ("attribute", "refers")


def written(chapter: Chapter) -> str:
    """Return a chapter's keys, each with what it did; many of them are folded away."""
    text = " ·\n".join(f"{_keys(step)} {step.what}" for step in chapter.steps)
    count = sum(len(step.keys) for step in chapter.steps)
    if len(chapter.steps) <= FEW:
        return text
    return f"<details><summary>{count} keys</summary>\n\n{text}\n\n</details>"


def _keys(step: Step) -> str:
    shown: list[str] = []
    for key in step.keys:
        last = shown[-1] if shown else ""
        if step.purpose in _TYPED and len(key) == 1 and shown and last[0] == "=":
            shown[-1] += key
        elif step.purpose in _TYPED and len(key) == 1:
            shown.append("=" + key)
        else:
            shown.append(_SHORT.get(key, key))
    return " ".join(f"`{one[1:] if len(one) > 1 and one[0] == '=' else one}`" for one in shown)


def page(made: Walk, text: str) -> str:
    """Return the page of the manual with keys and totals filled in between its marks."""
    parts = {"totals": totals(made)}
    for chapter in made.chapters:
        if chapter.steps:
            parts[chapter.picture or "the rest"] = written(chapter)
    for name, part in parts.items():
        marked = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        assert marked.search(text), f"{PAGE.name} has no place for {name}"
        text = marked.sub(lambda m, part=part: f"{m[1]}\n{part}\n\n{m[2]}", text)
    return text


def main() -> None:
    """Write the pictures and the page."""
    from make_screenshots import fewer_colours  # beside this script

    if (told := story()) is None:
        print(f"the seed {STORY.name} speaks of is not there: nothing written")
        return
    IMAGES.mkdir(parents=True, exist_ok=True)
    made = walk(told, IMAGES)
    for picture in IMAGES.glob("*.png"):
        fewer_colours(picture)
    PAGE.write_text(page(made, PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    print(totals(made))


if __name__ == "__main__":
    main()
