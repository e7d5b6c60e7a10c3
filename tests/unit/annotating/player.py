"""A page without a window: a set, a caret, a selection and a hand, moved by the names of keys.

Keys are named as QKeySequence writes them: "b", "Return", "Ctrl+Shift+Right"; a command may be named by its
id, as a crash report's trail does. They are understood in the order of `annotator.gui.commands.page_keys`, by
the real command table and the real transitions. What takes the layout of the page (Up and Down) or another
panel (the search, the list of occurrences) is not here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit
from annotator.domain.errors import EditError
from annotator.domain.items import Author, Entity
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.domain.wording import say
from annotator.gui.annotating import (
    edges,
    edit_commands,
    event_keys,
    keys,
    mention_commands,
    mention_keys,
    picks,
    relation_keys,
    segment_commands,
    segment_keys,
    targets,
)
from annotator.gui.annotating.asked import (
    Asked,
    ChooseRelation,
    PutCaret,
    Refuse,
    Result,
    Select,
    Tell,
    Wish,
)
from annotator.gui.annotating.hand import Hand
from annotator.gui.annotating.known_names import KnownNames
from annotator.gui.commands.command import AnyCommand
from annotator.gui.textview import items, motion
from annotator.gui.textview.geometry import Mode
from annotator.gui.window.command_table import COMMANDS

_MOVING: dict[str, Callable[[str, int], int]] = {
    "Right": motion.next_grapheme,
    "Left": motion.previous_grapheme,
    "Ctrl+Right": motion.next_word,
    "Ctrl+Left": motion.previous_word,
    "Alt+Right": motion.next_sentence,
    "Alt+Left": motion.previous_sentence,
    "Ctrl+Down": motion.next_paragraph,
    "Ctrl+Up": motion.previous_paragraph,
    "Ctrl+Home": lambda _text, _caret: 0,
    "Ctrl+End": lambda text, _caret: len(text),
}
_SELECTING: dict[str, Callable[[str, int], int]] = {
    "Shift+Right": motion.next_grapheme,
    "Shift+Left": motion.previous_grapheme,
    "Ctrl+Shift+Right": motion.next_word_end,
    "Ctrl+Shift+Left": motion.previous_word,
    "Ctrl+Shift+Down": motion.next_paragraph,
    "Ctrl+Shift+Up": motion.previous_paragraph,
    "Ctrl+Shift+Home": lambda _text, _caret: 0,
    "Ctrl+Shift+End": lambda text, _caret: len(text),
}
_OTHER_EDGE: dict[str, Callable[[str, int], int]] = {
    "Alt+Shift+Right": motion.next_grapheme,
    "Alt+Shift+Left": motion.previous_grapheme,
    "Ctrl+Alt+Shift+Right": motion.next_word_end,
    "Ctrl+Alt+Shift+Left": motion.previous_word,
}
_ALIASES = {"Esc": "Escape", "Backtab": "Shift+Tab", "Shift+Backtab": "Shift+Tab"}
ANNOTATING = (*segment_commands.COMMANDS, *mention_commands.COMMANDS, *edit_commands.COMMANDS)


def empty_set(text: str) -> AnnotationSet:
    """A set of somebody who has said nothing yet."""
    return AnnotationSet("set", "doc", text, Author("ana"))


@dataclass
class Shared:
    """What `KnownNames` asks of a session."""

    scheme: Scheme
    entities: dict[str, Entity] = field(default_factory=dict)


class Player:
    """One person's hand on one page. ``told`` is what the status bar shows."""

    def __init__(self, scheme: Scheme, on: str | AnnotationSet) -> None:
        self.annotations = empty_set(on) if isinstance(on, str) else on
        self.scheme, self.hand, self.told = scheme, Hand(), ""
        self.caret = self.anchor = 0
        self.goes_on, self.read_only = True, False
        self.wished: list[Wish] = []
        """What the last key wished of the page."""
        self.names = KnownNames(Shared(scheme))
        self._choosing: Callable[[str], Result | None] | None = None
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    # --- keys ---------------------------------------------------------------------------------------

    def press(self, *names: str) -> Player:
        """Press keys one after the other."""
        for name in names:
            self._press(name)
        return self

    def _press(self, name: str) -> None:
        name, self.wished = _ALIASES.get(name, name), []
        if self._choosing is not None:
            choose, self._choosing = self._choosing, None
            if name != "Escape":
                choose(name)
            return
        if self.hand.gripped is not None:
            self.ask(edges.press, name)
            return
        if self._run(command for command in COMMANDS if name in (command.id, *command.keys)):
            return
        plain = not name.startswith(("Ctrl+", "Alt+"))
        if plain and self.ask(keys.first, name):
            return
        if plain and self._run(command for command in COMMANDS if name in command.typed):
            return
        if not self._view(name) and plain:
            self.ask(keys.last, name)

    def _run(self, commands: Iterable[AnyCommand]) -> bool:
        """Run the first command that is of this mode; False: there is none, or it cannot be done now."""
        command = next((one for one in commands if one.mode in (None, self.hand.mode)), None)
        if command is None:
            return False
        if command.id in _OWN:
            return _OWN[command.id](self) is not False
        done = command in ANNOTATING and (command.can is None or command.can(self))
        return done and command.run(self) is not False

    def _choose_event(self) -> None:
        self._choosing = partial(self._chosen, self.scheme.event_types, event_keys.tag)

    def _view(self, name: str) -> bool:
        """Do what the page view does with a key by itself; False: it is a character that is not its own."""
        text, caret, selection = self.annotations.text, self.caret, self.selection()
        if name in ("Left", "Right") and selection is not None:
            self.move(selection.end if name == "Right" else selection.start)
        elif name in _MOVING:
            self.move(_MOVING[name](text, caret))
        elif name in _SELECTING:
            self.move(_SELECTING[name](text, caret), keep_anchor=True)
        elif name in _OTHER_EDGE:
            self.anchor = _OTHER_EDGE[name](text, self.anchor)
        elif name in ("Tab", "Shift+Tab"):
            self._step(name == "Tab")
        elif name in ("Return", "Shift+Return"):
            under = self.hand.selected or items.under(self.annotations, self.hand.mode, caret)
            if under:
                self.ask(picks.activate, under)
        elif name == "Space":
            grown = motion.grown(text, selection, caret)
            if grown is not None:
                self.anchor = grown.start
                self.move(grown.end, keep_anchor=True)
        else:
            return len(name) != 1
        return True

    # --- the caret ----------------------------------------------------------------------------------

    def go(self, words: str, after: int = 0) -> Player:
        """Walk to the start of some words."""
        self.move(self.annotations.text.index(words, after))
        return self

    def mark(self, words: str) -> Player:
        """Select some words with Shift and the arrow."""
        return self.go(words).press(*["Shift+Right"] * len(words))

    def click(self, item_id: str) -> Player:
        """Click on the start of an item, or ("") somewhere beside all of them, the caret staying."""
        self.wished = []
        self.ask(edges.drop)
        found = self.annotations.find(item_id)
        if found and self._put(items.fragments(found[1])[0].start):
            self.ask(picks.walked)
        self.ask(picks.pick, item_id, by_mouse=True)
        return self

    def selection(self) -> Range | None:
        low, high = sorted((self.anchor, self.caret))
        return Range.at(low, high) if low < high else None

    def move(self, position: int, *, keep_anchor: bool = False) -> None:
        """Move the caret with an arrow: what comes under it is picked."""
        if self._put(position, keep_anchor=keep_anchor):
            self.ask(picks.walked)
            under = items.under(self.annotations, self.hand.mode, position)
            if not keep_anchor and under != (self.hand.selected or ""):
                self.ask(picks.pick, under, by_mouse=False, walked=True)

    def _step(self, forward: bool) -> None:
        kinds = items.kinds_of(self.hand.mode)
        found = items.step(self.annotations, kinds, self.caret, self.hand.selected, forward)
        while found is not None and keys.waits_for(self.hand) and not self.fits(found.id):
            start = items.fragments(found)[0].start
            found = items.step(self.annotations, kinds, start, found.id, forward)
        if found is not None:
            if self._put(items.fragments(found)[0].start):
                self.ask(picks.walked)
            self.ask(picks.pick, found.id, by_mouse=False)

    def fits(self, item_id: str) -> bool:
        return keys.fits(self.hand, self.asked(), item_id)

    def _put(self, position: int, *, keep_anchor: bool = False) -> bool:
        moved, self.caret = self.caret != position, position
        if not keep_anchor:
            self.anchor = position
        return moved

    # --- what a session and `Annotating` do ---------------------------------------------------------

    def asked(self) -> Asked:
        """Return what a key meets now."""
        return Asked(
            self.annotations, self.scheme, self.caret, self.selection(), self.goes_on, self.names.next
        )

    def ask(self, transition: Callable[..., Result | None], *args: object, **named: object) -> bool:
        """Do what a transition says; False: it means nothing here."""
        result = transition(self.hand, self.asked(), *args, **named)
        if result is None:
            return False
        while True:
            before, self.hand = self.hand, result.hand
            for wish in result.wished(before):
                self._grant(wish)
            edit = self.perform(result.edit) if result.edit is not None else None
            if result.then is None:
                return True
            result = result.then(self.hand, self.asked(), edit)

    def perform(self, make: Callable[[AnnotationSet], Edit]) -> Edit | None:
        if self.read_only:
            self.told = "read only"
            return None
        try:
            edit = make(self.annotations)
            after = self.annotations.applied(edit) if edit else self.annotations
        except EditError as error:
            self.told = str(error)
            return None
        if edit:
            self._done.append(edit)
            self._undone.clear()
            self._show(after, edit.changes)
        return edit

    def undo(self) -> None:
        self._turn(self._done, self._undone)

    def redo(self) -> None:
        self._turn(self._undone, self._done)

    def _turn(self, taken: list[Edit], given: list[Edit]) -> None:
        if taken:
            turned = taken.pop().inverse()
            given.append(turned)
            self._show(self.annotations.applied(turned), turned.changes)
            self.ask(segment_keys.turned, turned.changes)

    def _show(self, after: AnnotationSet, changes: tuple[Change, ...]) -> None:
        self.annotations = after
        self.names.edited(after, changes)
        self.ask(picks.follow)

    def _grant(self, wish: Wish) -> None:
        self.wished.append(wish)
        match wish:
            case Select(None):
                self.anchor = self.caret
            case Select(chosen):
                self.anchor, self.caret = chosen.start, chosen.end
            case PutCaret(position):
                self.anchor = self.caret = position
            case Tell(message) | Refuse(message):
                self.told = say(message, self.scheme) if message else ""
            case ChooseRelation(target, types):
                labels = targets.relation_labels(self.scheme)
                allowed = {name: labels[name] for name in types}
                self._choosing = partial(self._chosen, allowed, partial(relation_keys.relate, target=target))
            case _:
                pass  # of the rest a page without a window has nothing to show

    def _chosen(self, labels, transition, key: str) -> None:
        type_id = targets.by_key(labels, key)
        if type_id is not None:
            self.ask(transition, type_id=type_id)

    @property
    def session(self):
        """Itself: what a command asks of `Annotating` before it is run."""
        return self

    @property
    def editable(self) -> bool:
        return True

    @property
    def mode(self) -> Mode:
        return self.hand.mode

    def resizable(self) -> bool:
        return mention_keys.resizable(self.hand, self.asked())

    # --- reading ------------------------------------------------------------------------------------

    @property
    def item(self):
        return self.hand.item(self.annotations)

    @property
    def event(self):
        return self.hand.event(self.annotations)

    def mentions(self) -> dict[str, str]:
        """Surface to type."""
        found = self.annotations.mentions.values()
        return {one.span.surface(self.annotations.text): one.type for one in found}

    def segments(self) -> list[tuple[str, str, int | None]]:
        """Text, kind and article, in order."""
        text, found = self.annotations.text, self.annotations.segments_in_order()
        return [(text[s.range.start : s.range.end], s.kind, s.article) for s in found]

    def roles(self) -> list[tuple[str, str]]:
        """Roles of the open event with the words that fill them."""
        text, event = self.annotations.text, self.event
        assert event is not None
        found = [(a.role, self.annotations.find(a.target)[1]) for a in event.arguments]
        return [(role, item.span.surface(text)) for role, item in found]


_OWN: dict[str, Callable[[Player], object]] = {
    "edit.undo": Player.undo,
    "edit.redo": Player.redo,
    "mode.segments": lambda player: player.ask(picks.set_work, Mode.SEGMENTS),
    "mode.entities": lambda player: player.ask(picks.set_work, Mode.ENTITIES),
    "entities.event": Player._choose_event,
}
"""Commands that are of the session, of the window or of a panel."""


def tagged(player: Player, words: str, key: str) -> str:
    """Tag the word that begins some words; return the item."""
    player.go(words).press(key)
    assert player.hand.selected
    return player.hand.selected


def triggered(player: Player, words: str, key: str = "a") -> str:
    """Make the word that begins some words the trigger of an event; return it."""
    player.go(words).press("e", key)
    assert player.hand.open_event
    return player.hand.open_event
