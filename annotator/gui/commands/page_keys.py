"""Who interprets a key that is pressed while the page has the keyboard, and in which order.

1. Edges in hand take every key (`Grip`).
2. Escape puts down: the question about finishing, then what annotating holds (5).
3. Reviewing takes every key that types something: answers to the question in hand.
4. Tab goes to what may fill an armed role.
5. Enter picks what fills an armed role, adds a waiting fragment, or tags with a locked label.
6. Letters of an open event's roles.
7. Typed commands of the mode.
8. The page view: the caret, the selection, from item to item (`textview.keyboard`).
9. What the page view has no use for and is a character: the keys of labels.
10. Where the character means nothing in all of this, the place of its key on the keyboard does
   (`widgets.key_places`), from 3 on again.

Keys with Ctrl, Alt or Meta are shortcuts of commands: Qt finds them before any of this, unless edges are in
hand.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from annotator.domain.annotation_set import AnnotationSet

from ..look.printed_keys import PRINTED
from ..textview.geometry import Mode
from ..textview.page_view import PageView
from ..widgets.key_places import by_place, is_dead
from .keystrokes import HELD, TAB, pressed, token_of
from .registry import CommandRegistry
from .trail import Trail


class Grip(Protocol):
    """What is asked of the grip."""

    @property
    def active(self) -> bool:
        """Whether edges are in hand."""

    def press(self, event: QKeyEvent) -> None:
        """Do what a key means for them."""

    def drop(self) -> None:
        """Let go of them."""


class Annotating(Protocol):
    """What is asked of annotating. What returns a bool tells whether the key meant anything."""

    @property
    def annotations(self) -> AnnotationSet | None:
        """The set in the window."""

    @property
    def mode(self) -> Mode:
        """What is annotated."""

    def press(self, key: str) -> bool:
        """Do what a key means before any command: steps 4 to 6."""

    def press_label(self, key: str) -> bool:
        """Do what a character means that nobody else has a use for: step 9."""

    def pick(self, item_id: str, *, by_mouse: bool, walked: bool = False) -> None:
        """Take what was clicked or went under the caret."""

    def activate(self, item_id: str) -> None:
        """Take what Enter or a double-click is on."""

    def set_mark(self, position: int | None) -> None:
        """Take a mark that was put in the page."""


class PageKeys(QObject):
    """Sees the page view's keys first, and knows whether it was they or the mouse that picked an item."""

    printed = Signal()
    """More is known of what is printed on the keys."""

    def __init__(
        self,
        page: PageView,
        registry: CommandRegistry,
        grip: Grip,
        annotating: Annotating,
        dismiss: Callable[[], bool],
        review: Callable[[str, str], bool],
        trail: Trail,
    ) -> None:
        """``review`` does what a key means while questions are answered, and tells whether it meant anything;
        it gets what the key's place means too.

        ``dismiss`` takes away what lies over the page until it is answered; it returns whether it did.

        What is pressed is noted in ``trail``.
        """
        super().__init__(page)
        self._trail = trail
        self._registry, self._grip, self._annotating, self._dismiss = registry, grip, annotating, dismiss
        self._review = review
        self._by_mouse, self._walking, self._place = False, False, ""
        page.installEventFilter(self)
        page.viewport().installEventFilter(self)
        page.key_typed.connect(self._typed)
        page.item_picked.connect(self._picked)
        page.item_activated.connect(annotating.activate)
        page.mark_changed.connect(annotating.set_mark)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._grip.active:
            event.accept()  # no command's shortcut works now: every key comes here as a key
            return True
        if event.type() == QEvent.Type.MouseButtonPress:
            self._trail.click()
            self._grip.drop()
            self._by_mouse, self._walking = True, False
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._by_mouse = False
            if key := pressed(event):
                self._trail.key(key)
            if self._grip.active:
                self._grip.press(event)
                return True
            self._walking = event.key() not in TAB
            return self._interpreted(event)
        return False

    def _interpreted(self, event: QKeyEvent) -> bool:
        """Let each in turn interpret a key; False leaves it to the page view."""
        key, self._place = token_of(event), by_place(event)
        if PRINTED.learn(self._place, event.text()):
            self.printed.emit()
        if self._annotating.annotations is None or not key:
            return False
        if (key == "Escape" and self._dismiss()) or self._review(key, self._place):
            return True
        if self._annotating.press(key) or self._command(key):
            return True
        if is_dead(event):  # the page view knows characters alone
            self._typed(key, event.modifiers())
            return True
        return False

    def _command(self, key: str) -> bool:
        command = self._registry.typed_command(key, self._annotating.mode)
        if command is None:
            return False
        self._trail.drop_last()  # the command is noted, whatever its key is for this person
        if self._registry.run(command):
            return True
        self._trail.key(key)
        return False

    def _typed(self, text: str, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & HELD or self._annotating.press_label(text):
            return
        place, self._place = self._place, ""
        known = self._registry.typed_command(text, self._annotating.mode)
        if not place or known is not None or not self._meant_by_place(place):
            self._trail.meant_nothing()

    def _meant_by_place(self, key: str) -> bool:
        """Do what a key would mean that types what is meant by this one's place."""
        self._trail.drop_last()
        self._trail.key(key)
        return self._annotating.press(key) or self._command(key) or self._annotating.press_label(key)

    def _picked(self, item: str) -> None:
        self._annotating.pick(item, by_mouse=self._by_mouse, walked=self._walking)

    def press(self, key: str) -> None:
        """Do what a key does in the page (a label of the inspector was clicked)."""
        self._trail.key(key)
        if not (self._annotating.press(key) or self._command(key)):
            self._annotating.press_label(key)
