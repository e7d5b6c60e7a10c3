"""What a screen reader gets to know, read where it reads it: on the bus of AT-SPI."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from jeepney import DBusAddress, MatchRule, Message, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
STATES = {
    1: "active",
    4: "checked",
    11: "focusable",
    12: "focused",
    23: "selected",
    25: "showing",
    43: "read only",
}
WAIT = 60.0
"""Seconds that a start may take on a busy machine."""
T = TypeVar("T")


@dataclass(frozen=True)
class Node:
    """One thing of the tree."""

    reference: tuple[str, str]
    role: str
    name: str
    description: str
    states: frozenset[str]


class Listener:
    """Walks the tree of the program, and hears what is announced."""

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(session_bus) as session:
            where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            address = session.send_and_get_reply(new_method_call(where, "GetAddress"), timeout=WAIT).body[0]
        self._bus: DBusConnection = open_dbus_connection(address)
        self._said: list[str] = []
        registry = DBusAddress(
            "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry"
        )
        wanted = new_method_call(registry, "RegisterEvent", "s", ("object:announcement",))
        self._bus.send_and_get_reply(wanted, timeout=WAIT)
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")
        self._signals: deque[Message] = deque()
        self._bus.filter(rule, queue=self._signals)  # what comes between a question and its answer too
        self._bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=WAIT)

    def close(self) -> None:
        self._bus.close()

    def _call(self, reference: tuple[str, str], method: str) -> object:
        at = DBusAddress(reference[1], bus_name=reference[0], interface=_ACCESSIBLE)
        return self._answer(new_method_call(at, method))[0]

    def _get(self, reference: tuple[str, str], name: str) -> str:
        at = DBusAddress(reference[1], bus_name=reference[0], interface=_ACCESSIBLE)
        value = self._answer(Properties(at).get(name))[0]
        return str(value[1])

    def _answer(self, message) -> tuple:
        reply = self._bus.send_and_get_reply(message, timeout=WAIT)
        if reply.header.message_type is MessageType.error:
            raise LookupError(reply.body)
        return reply.body

    def node(self, reference: tuple[str, str]) -> Node:
        low, high = self._call(reference, "GetState")
        bits = low | high << 32
        return Node(
            reference,
            str(self._call(reference, "GetRoleName")),
            self._get(reference, "Name"),
            self._get(reference, "Description"),
            frozenset(name for bit, name in STATES.items() if bits >> bit & 1),
        )

    def children(self, node: Node) -> list[Node]:
        return [self.node(reference) for reference in self._call(node.reference, "GetChildren")]

    def walk(self, node: Node | None = None) -> Iterator[Node]:
        """Yield all that is on the screen, below a node or from the top."""
        top = node or self.node(("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"))
        yield top
        for child in self.children(top):
            if "showing" in child.states or child.role == "application":
                yield from self.walk(child)

    def find(self, role: str, name: str = "") -> Node:
        """Wait for a thing of a role, with a name that begins so."""
        return until(
            lambda: next((n for n in self.walk() if n.role == role and n.name.startswith(name)), None)
        )

    def said(self) -> list[str]:
        """Return what has been announced until now."""
        try:
            while True:
                self._bus.recv_messages(timeout=0.05)
        except TimeoutError:
            self._said += [str(signal.body[3][1]) for signal in self._signals]
            self._signals.clear()
            return self._said

    def hears(self, words: str) -> None:
        """Wait until words are announced."""
        try:
            until(lambda: any(words in said for said in self.said()) or None)
        except TimeoutError:
            raise AssertionError(f"{words!r} was not announced, only {self._said}") from None


def until(ask: Callable[[], T | None]) -> T:
    """Ask until there is an answer; what is gone meanwhile is no answer."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        try:
            if (found := ask()) is not None:
                return found
        except LookupError:
            pass
        time.sleep(0.1)
    raise TimeoutError
