"""The same warning about many items of a file is one warning, with their number and the first of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.domain.sentences import Message, message
from annotator.formats.messages import LEFT_OUT

from . import messages


@dataclass(slots=True)
class _Sum:
    """How many items of a file were left out for one reason, and what was said of the first."""

    at: int
    place: Message | None
    item: Message
    count: int = 1


@dataclass(slots=True)
class Sums:
    """Puts warnings into a list that is added to elsewhere as well, and never shortened."""

    found: dict[tuple[str, str, Message], _Sum] = field(default_factory=dict)

    def add(
        self, listed: list[Message], path: str, place: Message, warning: Message, page: Message | None = None
    ) -> None:
        """Add a warning about a place in a file, or count it with the one that is there already.

        ``page`` is where in the file or folder the first one is said to be, if it does not say so itself.
        """
        left_out, within = _innermost(warning)
        if left_out is None:
            listed.append(message(messages.WARNING_AT, place=place, warning=warning))
            return
        item, reason = left_out.values["item"], left_out.values["reason"]
        key = (path, item.id, reason)
        known = self.found.get(key)
        if known is None:
            self.found[key] = _Sum(len(listed), within or page, item)
            listed.append(message(messages.WARNING_AT, place=place, warning=warning))
            return
        known.count += 1
        listed[known.at] = message(
            messages.SUMMED, path=path, n=known.count, reason=reason, place=known.place, item=known.item
        )


def _innermost(warning: Message) -> tuple[Message | None, Message | None]:
    """Return what is said of an item that was left out, and the place in the file that it is said of."""
    place = None
    while warning.id != LEFT_OUT.id:
        inner, here = warning.values.get("warning"), warning.values.get("place")
        place = here if isinstance(here, Message) else place
        if not isinstance(inner, Message):
            return None, None
        warning = inner
    return warning, place
