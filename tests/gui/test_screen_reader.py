"""A screen reader hears page, line, span, role and state: the real program on a screen, read on the bus."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from .x_screen import Screen, clean_environment, lacking, program, running, screen

LAUNCHER = next((p for p in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
                 if Path(p).exists()), "at-spi-bus-launcher")  # fmt: skip

pytest.importorskip("jeepney", reason="it speaks D-Bus")
if reason := lacking("dbus-daemon", LAUNCHER):
    pytest.skip(reason, allow_module_level=True)

from .heard import Listener, Node, until  # noqa: E402  # needs jeepney


@pytest.fixture
def at_work(three_pages: Path, tmp_path: Path) -> Iterator[tuple[Screen, Listener]]:
    """The program on a screen, with a bus on which somebody listens."""
    project, home = Path(shutil.copy(three_pages, tmp_path)), tmp_path / "home"
    home.mkdir(mode=0o700)
    with screen(home) as shown:
        environment = clean_environment(home, DISPLAY=shown.name, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
        with running(command, environment, stdout=-1) as bus:
            assert bus.stdout is not None
            environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
            with running([LAUNCHER], environment), program(project, environment):
                listener = Listener(environment["DBUS_SESSION_BUS_ADDRESS"])
                yield shown, listener
                listener.close()


def line_of(listener: Listener) -> Node:
    (line,) = listener.children(listener.find("document"))
    return line


@pytest.mark.slow
def test_page_line_span_role_and_state_are_heard(at_work: tuple[Screen, Listener]) -> None:
    keys, listener = at_work
    page = listener.find("document", "Page text")
    listener.hears("pact, 1 of 3, to do")
    assert page.description == "pact, 1 of 3, to do" and "focusable" in page.states
    assert (line_of(listener).role, line_of(listener).name) == (
        "paragraph",
        "Norway and Chile sign lithium pact",
    )
    keys.focus()
    until(lambda: "focused" in listener.find("document").states or None)
    (window,) = [node for node in listener.walk() if node.role == "frame"]
    assert "active" in window.states and "pact" in window.name, "what Orca takes for the window"

    keys.press("Down")
    listener.hears("Norway and Chile signed a pact on lithium")
    keys.press("ctrl+Right", "ctrl+Right")
    listener.hears("Chile")
    keys.press("Right")
    listener.hears("h")
    keys.press("Left", "ctrl+shift+Right", "3")
    listener.hears("tag State or city ‘Chile’")
    (span,) = listener.children(line_of(listener))
    assert (span.role, span.name) == ("label", "State or city span, 1 of 1, Chile")
    assert "selected" in span.states
    labels = {node.name: node.states for node in listener.walk() if node.role == "check box"}
    assert "checked" in labels["State or city, key 3"] and "checked" not in labels["Person, key 1"]

    keys.press("F2", "Home", "b")
    listener.hears("label Body of article 1")
    keys.press("Up")
    listener.hears("Body, article 1, 1 line")
    assert line_of(listener).description.startswith("Body, article 1")
    keys.press("ctrl+z")
    listener.hears("undone: label Body")
    assert line_of(listener).description == ""
    until(lambda: listener.find("document").description == "pact, 1 of 3, in progress" or None)
